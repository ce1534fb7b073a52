import { isDateFormat, serialSpan, serialToIso } from "../../src/value/calendar";
import { findDate, parseDateSpan } from "../../src/value/date";

test.each([
  ["2023年12月底前", "2023-12-01", "2023-12-31", "by"],
  ["2023年2月底", "2023-02-01", "2023-02-28", "by"],
  ["2024年2月", "2024-02-01", "2024-02-29", "in"],
  ["12月31日前", "2025-12-31", "2025-12-31", "by"],
  ["次年3月底前", "2026-03-01", "2026-03-31", "by"],
  ["2020年前", "2020-01-01", "2020-12-31", "by"],
  ["9月中旬", "2025-09-11", "2025-09-20", "in"],
  ["2月下旬", "2025-02-21", "2025-02-28", "in"],
  ["第三季度", "2025-07-01", "2025-09-30", "in"],
  ["前三季度", "2025-01-01", "2025-09-30", "in"],
  ["上半年", "2025-01-01", "2025-06-30", "in"],
  ["下半年", "2025-07-01", "2025-12-31", "in"],
  ["年底前", "2025-01-01", "2025-12-31", "by"],
  ["2023.07-2024.01", "2023-07-01", "2024-01-31", "in"],
  ["2023年1月-12月", "2023-01-01", "2023-12-31", "in"],
  ["1-12月", "2025-01-01", "2025-12-31", "in"],
  ["2021-2025年", "2021-01-01", "2025-12-31", "in"],
  ["2023年3月1日至15日", "2023-03-01", "2023-03-15", "in"],
  ["2023年1月1日-2023年12月31日", "2023-01-01", "2023-12-31", "in"],
  ["2023/3/5", "2023-03-05", "2023-03-05", "in"],
  ["2023-12-31前", "2023-12-31", "2023-12-31", "by"],
  ["二〇二三年十二月", "2023-12-01", "2023-12-31", "in"],
  ["2023年9月起", "2023-09-01", "2023-09-30", "from"],
  ["十四五期间", "2021-01-01", "2025-12-31", "by"],
])("%s in a form of 2025 is %s to %s (%s)", (text, from, to, limit) => {
  expect(findDate(text, 2025)).toMatchObject({ span: { from, to }, limit });
});

test("without a year in text or form there is a date but no span", () => {
  expect(findDate("12月31日前")).toMatchObject({ span: null, limit: "by" });
  expect(findDate("春节前", 2025)).toMatchObject({ span: null, limit: "by" });
});

test.each(["95%", "12个月", "3年", "两年内", "2023", "第3次", "年度工作计划", "13月", "月均3次", "年初预算数"])(
  "%s is no date",
  (text) => {
    expect(findDate(text, 2025)).toBeNull();
  },
);

test("a year with nothing after it is marked: in a sentence about a plan it is no deadline", () => {
  expect(findDate("完成2023年度工作任务")).toMatchObject({ bareYear: true });
  expect(findDate("2023年底前完成工作任务")).toMatchObject({ bareYear: false });
});

test("a date inside a sentence is found where it stands", () => {
  expect(findDate("于2024年6月30日前完成验收")).toMatchObject({ index: 1, length: 11 });
});

test("form fields: the whole project period", () => {
  expect(parseDateSpan("2023年1月至2023年12月")).toEqual({ from: "2023-01-01", to: "2023-12-31" });
  expect(parseDateSpan("长期")).toBeNull();
});

describe("date cells", () => {
  test.each([
    [44561, false, "2021-12-31"],
    [43099, true, "2021-12-31"],
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [44561.75, false, "2021-12-31"],
  ])("serial %d (1904: %s) is %s", (serial, date1904, day) => {
    expect(serialToIso(serial, date1904)).toBe(day);
  });

  test.each([
    ["yyyy/m/d", true],
    ['yyyy"年"m"月"d"日"', true],
    ["m月d日", true],
    ["[$-804]yyyy/mm", true],
    ["mmm-yy", true],
    ["General", false],
    ["0.00%", false],
    ["#,##0", false],
    ['0"年"', false],
    ["h:mm", false],
    ["@", false],
  ])("%s shows a date: %s", (format, shows) => {
    expect(isDateFormat(format)).toBe(shows);
  });

  test("a format without a day means the whole month", () => {
    expect(serialSpan(44561, 'yyyy"年"m"月"')).toEqual({ from: "2021-12-01", to: "2021-12-31" });
    expect(serialSpan(44561, "yyyy")).toEqual({ from: "2021-01-01", to: "2021-12-31" });
    expect(serialSpan(1e9, "yyyy")).toBeNull();
  });
});
