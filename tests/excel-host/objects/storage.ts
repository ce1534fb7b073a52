import { fault } from "../host-object";
import type { HostObject } from "../host-object";
import type { Stage } from "../stage";

/** Excel.SettingCollection: JSON values kept in the workbook. */
export function settingCollection(stage: Stage): HostObject {
  const { settings } = stage.model;
  const setting = (key: string): HostObject | null =>
    settings.has(key)
      ? {
          type: "Setting",
          identity: { _Id: key },
          scalars: {
            key: { get: () => key },
            value: { get: () => settings.get(key), set: (value) => settings.set(key, value) },
          },
          methods: { delete: () => void settings.delete(key) },
        }
      : null;
  return {
    type: "SettingCollection",
    items: () => [...settings.keys()].flatMap((key) => setting(key) ?? []),
    item: (key) => setting(String(key)),
    methods: {
      getCount: () => settings.size,
      getItemOrNullObject: (key) => setting(String(key)),
      add: (key, value) => {
        settings.set(String(key), value);
        return setting(String(key));
      },
    },
  };
}

/** Excel.CustomXmlPartCollection: XML kept in the workbook, found by namespace. */
export function customXmlParts(stage: Stage, namespace: string | null = null): HostObject {
  const { xmlParts } = stage.model;
  const ids = () =>
    [...xmlParts.keys()].filter((id) => namespace === null || namespaceOf(xmlParts.get(id)) === namespace);
  const part = (id: string | undefined) => (id !== undefined && xmlParts.has(id) ? xmlPart(stage, id) : null);
  const onlyOne = () => (ids().length === 1 ? part(ids()[0]) : null);
  const shared = {
    items: () => ids().flatMap((id) => part(id) ?? []),
    item: (id: unknown) => part(String(id)),
  };
  const reading = {
    getCount: () => ids().length,
    getItemOrNullObject: (id: unknown) => part(String(id)),
  };
  if (namespace !== null) {
    const onlyItem = () => {
      const only = onlyOne();
      if (!only) throw fault.invalidArgument("CustomXmlPartScopedCollection.getOnlyItem");
      return only;
    };
    const methods = { ...reading, getOnlyItem: onlyItem, getOnlyItemOrNullObject: onlyOne };
    return { type: "CustomXmlPartScopedCollection", ...shared, methods };
  }
  return {
    type: "CustomXmlPartCollection",
    ...shared,
    methods: {
      ...reading,
      getByNamespace: (uri) => customXmlParts(stage, String(uri)),
      add: (xml) => {
        demandXml(xml, "CustomXmlPartCollection.add");
        const id = `{${String(stage.nextId++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
        xmlParts.set(id, String(xml));
        return part(id);
      },
    },
  };
}

function xmlPart(stage: Stage, id: string): HostObject {
  const { xmlParts } = stage.model;
  return {
    type: "CustomXmlPart",
    identity: { Id: id },
    scalars: { id: { get: () => id }, namespaceUri: { get: () => namespaceOf(xmlParts.get(id)) } },
    methods: {
      getXml: () => xmlParts.get(id),
      setXml: (xml) => {
        demandXml(xml, "CustomXmlPart.setXml");
        xmlParts.set(id, String(xml));
      },
      delete: () => void xmlParts.delete(id),
    },
  };
}

/** The namespace of the root element. */
function namespaceOf(xml = ""): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const attribute = root?.[1] ? `xmlns:${root[1]}` : "xmlns";
  return new RegExp(`${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
}

/** Excel refuses XML that is not well formed. */
function demandXml(xml: unknown, location: string): void {
  const document = new DOMParser().parseFromString(String(xml), "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0) throw fault.invalidArgument(location, "not XML");
}
