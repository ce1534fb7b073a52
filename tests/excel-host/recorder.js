/*
 * For a person with Excel: records what the real Excel answers, so that this host can be compared with it.
 * Open the add-in (or Script Lab) in Excel with a workbook nobody needs, open the console of the pane (F12), paste this
 * file, then run:  await jixiaoRecord()  — it takes some seconds, works on a sheet of its own and removes it at the end.
 * The result is downloaded as excel-recording.json (or shown in the console where downloads are blocked).
 *
 * Each case is one batch. Kept are the requests and answers as they travelled, and the error codes.
 */
(function () {
  "use strict";
  var SHEET = "绩效检查-试验";

  /** Requests and answers, by the library's own trace switch: its executor is read-only and cannot be wrapped. */
  function listen() {
    var traffic = [];
    var next = null;
    var log = console.log;
    OfficeExtension.CoreUtility._logEnabled = true;
    console.log = function (message) {
      if (message === "Request:" || message === "Response:") {
        next = message;
        return;
      }
      if (next === null) return log.apply(console, arguments);
      try {
        traffic.push({ kind: next, body: JSON.parse(message) });
      } catch {
        traffic.push({ kind: next, text: String(message) });
      }
      next = null;
    };
    return {
      traffic: traffic,
      end: function () {
        console.log = log;
        OfficeExtension.CoreUtility._logEnabled = false;
      },
    };
  }

  /** What SOURCES.md calls unverified, one batch each: [name, what is queued, what is read after the sync]. */
  var sheetId = "";
  var CASES = [
    [
      "the id of a sheet",
      function (c, s) {
        s.load("id");
        return function () {
          sheetId = s.id;
          return "known";
        };
      },
    ],
    [
      "a sheet asked for by its id",
      function (c) {
        var sheet = c.workbook.worksheets.getItemOrNullObject(sheetId);
        var used = sheet.getUsedRangeOrNullObject(true);
        used.load("address");
        sheet.load("name");
        return function () {
          return sheet.name === SHEET;
        };
      },
    ],
    [
      "what events tell of: a formula worked out again",
      function (c, s) {
        s.getRange("M1:M2").formulas = [[1], ["=M1+1"]];
        s.getRange("M1").values = [[5]];
        return function () {
          return "done";
        };
      },
    ],
    [
      "what events tell of: a number format",
      function (c, s) {
        s.getRange("M1").numberFormat = [["0%"]];
        return function () {
          return "done";
        };
      },
    ],
    [
      "what events tell of: a hidden row and a shown one",
      function (c, s) {
        s.getRange("M3").rowHidden = true;
        s.getRange("M3").rowHidden = false;
        return function () {
          return "done";
        };
      },
    ],
    [
      "what events tell of: merged cells",
      function (c, s) {
        s.getRange("M5:N5").merge();
        return function () {
          return "done";
        };
      },
    ],
    [
      "null objects propagate: a sheet beyond the last",
      function (c, s) {
        var beyond = s.getNextOrNullObject(true).getNextOrNullObject(true).getUsedRangeOrNullObject(true);
        beyond.load("address");
        var lines = beyond.getRowProperties({ rowHidden: true });
        return function () {
          return [beyond.isNullObject, lines.value];
        };
      },
    ],
    [
      "null objects propagate: XML of a part that is not there",
      function (c) {
        var part = c.workbook.customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
        var xml = part.getXml();
        return function () {
          return [part.isNullObject, xml.value];
        };
      },
    ],
    [
      "merged areas of a range without any",
      function (c, s) {
        var areas = s.getRange("F1:G2").getMergedAreasOrNullObject().areas;
        areas.load("items/rowIndex");
        return function () {
          return areas.isNullObject;
        };
      },
    ],
    [
      "600 merged areas",
      function (c, s) {
        for (var i = 0; i < 600; i++) s.getRange("J" + (i + 1) + ":K" + (i + 1)).merge();
        var areas = s.getRange("J1:K600").getMergedAreasOrNullObject();
        areas.load("areaCount");
        return function () {
          return areas.areaCount;
        };
      },
    ],
    [
      "entries: what Excel makes of text",
      function (c, s) {
        var texts = [
          "95%",
          "12",
          "2023年12月",
          "12月31日",
          "1/2",
          "TRUE",
          "９",
          "+5",
          "-5",
          "@A1",
          "¥5",
          "(5)",
          "'=1+1",
          "'95%",
          "≥95%",
        ];
        var range = s.getRange("A1:A" + texts.length);
        range.values = texts.map(function (text) {
          return [text];
        });
        range.load("values,formulas,text,numberFormat");
        return function () {
          return [range.values, range.formulas, range.text, range.numberFormat];
        };
      },
    ],
    [
      "a number into a cell formatted as text",
      function (c, s) {
        var cell = s.getRange("B1");
        cell.numberFormat = [["@"]];
        cell.values = [[12]];
        cell.load("values");
        return function () {
          return typeof cell.values[0][0];
        };
      },
    ],
    [
      "General, number, text again",
      function (c, s) {
        var cell = s.getRange("B2");
        cell.numberFormat = [["@"]];
        cell.numberFormat = [["General"]];
        cell.values = [[12]];
        cell.numberFormat = [["@"]];
        cell.load("values,numberFormat");
        return function () {
          return [typeof cell.values[0][0], cell.numberFormat];
        };
      },
    ],
    [
      "a formula takes over a format",
      function (c, s) {
        s.getRange("B3").numberFormat = [["0%"]];
        s.getRange("B3").values = [[0.5]];
        var cell = s.getRange("B4");
        cell.formulas = [["=B3"]];
        cell.load("numberFormat");
        return function () {
          return cell.numberFormat;
        };
      },
    ],
    [
      "a write into a cell that a merged area covers",
      function (c, s) {
        s.getRange("C1:D2").merge();
        s.getRange("D2").values = [["藏"]];
        var range = s.getRange("C1:D2");
        range.load("values");
        return function () {
          return range.values;
        };
      },
    ],
    [
      "a note on a covered cell",
      function (c, s) {
        s.notes.add("D2", "批注");
        return function () {
          return "taken";
        };
      },
    ],
    [
      "a note where one stands",
      function (c, s) {
        s.notes.add("E1", "一");
        s.notes.add("E1", "二");
        return function () {
          return "taken";
        };
      },
    ],
    [
      "a note on two cells",
      function (c, s) {
        s.notes.add("E2:E3", "批注");
        return function () {
          return "taken";
        };
      },
    ],
    [
      "a comment where a note stands",
      function (c, s) {
        s.comments.add(s.getRange("E1"), "会话");
        return function () {
          return "taken";
        };
      },
    ],
    [
      "a comment, asked for by an id that is gone",
      function (c) {
        var comment = c.workbook.comments.getItemOrNullObject("{00000000-0000-0000-0000-000000000000}");
        var place = comment.getLocation();
        place.load("address");
        return function () {
          return comment.isNullObject;
        };
      },
    ],
    [
      "the text of a note with line breaks",
      function (c, s) {
        var note = s.notes.add("E9", "一\n二");
        note.load("content,authorName");
        return function () {
          return [JSON.stringify(note.content), note.authorName];
        };
      },
    ],
    [
      "a locked cell on a protected sheet",
      function (c, s) {
        s.protection.protect();
        s.getRange("A1").values = [["x"]];
        return function () {
          return "taken";
        };
      },
    ],
    [
      "a note on a protected sheet",
      function (c, s) {
        s.notes.add("F9", "批注");
        return function () {
          return "taken";
        };
      },
    ],
    [
      "an unlocked cell's number format on a protected sheet",
      function (c, s) {
        s.getRange("A1").numberFormat = [["0%"]];
        return function () {
          return "taken";
        };
      },
    ],
  ];

  window.jixiaoRecord = async function () {
    var results = [];
    var events = [];
    await Excel.run(async function (context) {
      context.workbook.worksheets.add(SHEET);
      await context.sync();
      context.workbook.worksheets.onChanged.add(async function (event) {
        events.push({
          type: event.type,
          address: event.address,
          source: event.source,
          triggerSource: event.triggerSource,
          details: event.details,
        });
      });
      ["onCalculated", "onFormatChanged", "onRowHiddenChanged", "onDeactivated"].forEach(function (name) {
        context.workbook.worksheets[name].add(async function (event) {
          events.push({ type: event.type, address: event.address, source: event.source });
        });
      });
      await context.sync();
    });
    for (var i = 0; i < CASES.length; i++) {
      var recording = listen();
      var result = { name: CASES[i][0] };
      try {
        await Excel.run(async function (context) {
          var read = CASES[i][1](context, context.workbook.worksheets.getItem(SHEET));
          await context.sync();
          result.answer = read();
        });
      } catch (error) {
        result.error = {
          code: error.code,
          message: error.message,
          location: error.debugInfo && error.debugInfo.errorLocation,
        };
      }
      recording.end();
      result.traffic = recording.traffic;
      results.push(result);
    }
    await new Promise(function (resolve) {
      setTimeout(resolve, 2000);
    });
    await Excel.run(async function (context) {
      var sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.delete();
      await context.sync();
    });
    var about = {
      platform: Office.context.platform,
      version: Office.context.diagnostics && Office.context.diagnostics.version,
    };
    var text = JSON.stringify({ about: about, results: results, events: events }, null, 1);
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "excel-recording.json";
    link.click();
    console.log(text);
    return results.map(function (each) {
      return each.name + ": " + (each.error ? each.error.code : JSON.stringify(each.answer));
    });
  };
})();
