import { openXlsx } from "../../src/hosts/xlsx/host";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { workbookBytes } from "../support/workbook-bytes";
import { contractWorkbook, describeHost } from "./contract";

describeHost("xlsx", async (workbook) => openXlsx(workbookBytes(workbook)));

/** Every verb is read back from the saved bytes, as the next program to open the file would. */
describeHost("xlsx, saved after each verb", async (workbook) => {
  let bytes = workbookBytes(workbook);
  const reopened = async <T>(verb: (host: ReturnType<typeof openXlsx>) => Promise<T>): Promise<T> => {
    const host = openXlsx(bytes);
    const result = await verb(host);
    bytes = host.save();
    return result;
  };
  return {
    read: () => reopened((host) => host.read()),
    apply: (edits) => reopened((host) => host.apply(edits)),
    setNotes: (notes) => reopened((host) => host.setNotes(notes)),
    putSheet: (sheet) => reopened((host) => host.putSheet(sheet)),
    readState: (key) => reopened((host) => host.readState(key)),
    writeState: (key, text) => reopened((host) => host.writeState(key, text)),
  };
});

test("a workbook drawn for the contract is the file that is read", () => {
  const workbook = contractWorkbook();
  expect(readWorkbook(workbookBytes(workbook)).sheets.map(({ name }) => name)).toEqual(
    workbook.sheets.map(({ name }) => name),
  );
});
