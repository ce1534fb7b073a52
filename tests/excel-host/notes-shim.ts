/* The frozen npm build of office.js ends at ExcelApi 1.15 and has no notes (1.18): these proxies stand in for them.
 * They speak the wire names of the CDN build and use only what the library exports. Never shipped. */

interface Library {
  readonly Excel: Record<string, { prototype: object } | undefined>;
  readonly OfficeExtension: {
    readonly ClientObject: new (context: unknown, path: unknown) => ClientObject;
    readonly BatchApiHelper: Record<string, (...args: unknown[]) => unknown>;
    readonly Utility: Record<string, (...args: unknown[]) => unknown>;
  };
}

interface ClientObject {
  _isNull: boolean;
  _handleResult(value: unknown): void;
}

const NOTE_PROPERTIES = ["authorName", "content", "height", "visible", "width"] as const;
const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Adds Excel.Note, Excel.NoteCollection and the `notes` of Workbook and Worksheet, where the library lacks them. */
export function installNotesShim({ Excel, OfficeExtension }: Library): void {
  if (Excel["NoteCollection"]) return;
  const { BatchApiHelper: batch, Utility: utility } = OfficeExtension;
  const call = (table: typeof batch, name: string, ...args: unknown[]) => {
    const method = table[name];
    if (!method) throw new Error(`office.js has no ${name}`);
    return method(...args);
  };

  class Note extends OfficeExtension.ClientObject {
    readonly loaded: Record<string, unknown> = {};
    get _className() {
      return "Note";
    }
    get _scalarPropertyNames() {
      return NOTE_PROPERTIES;
    }
    get _scalarPropertyOriginalNames() {
      return NOTE_PROPERTIES.map(upper);
    }
    get _navigationPropertyNames() {
      return [];
    }
    delete() {
      call(batch, "invokeMethod", this, "Delete", 0, [], 0, 0);
    }
    getLocation() {
      return call(batch, "createMethodObject", Excel["Range"], this, "GetLocation", 1, [], false, true, null, 4);
    }
    load(option?: unknown) {
      return call(utility, "load", this, option);
    }
    override _handleResult(value: Record<string, unknown> | null) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      call(utility, "fixObjectPathIfNecessary", this, value);
      for (const name of NOTE_PROPERTIES) {
        if (value[upper(name)] !== undefined) this.loaded[name] = value[upper(name)];
      }
    }
    toJSON() {
      return { ...this.loaded };
    }
  }

  for (const name of NOTE_PROPERTIES) {
    Object.defineProperty(Note.prototype, name, {
      configurable: true,
      get(this: Note) {
        call(utility, "throwIfNotLoaded", name, this.loaded[name], "Note", this._isNull);
        return this.loaded[name];
      },
      set(this: Note, value: unknown) {
        this.loaded[name] = value;
        call(batch, "invokeSetProperty", this, upper(name), value, 0);
      },
    });
  }

  class NoteCollection extends OfficeExtension.ClientObject {
    private found: Note[] | undefined;
    get _className() {
      return "NoteCollection";
    }
    get _isCollection() {
      return true;
    }
    get items() {
      call(utility, "throwIfNotLoaded", "items", this.found, "NoteCollection", this._isNull);
      return this.found;
    }
    add(cell: unknown, content: string) {
      return call(batch, "createMethodObject", Note, this, "Add", 0, [cell, content], false, true, null, 0);
    }
    getCount() {
      return call(batch, "invokeMethod", this, "GetCount", 1, [], 4, 0);
    }
    getItem(key: unknown) {
      return call(batch, "createIndexerObject", Note, this, [key]);
    }
    getItemAt(index: number) {
      return call(batch, "createMethodObject", Note, this, "GetItemAt", 1, [index], false, false, null, 4);
    }
    getItemOrNullObject(key: unknown) {
      return call(batch, "createMethodObject", Note, this, "GetItemOrNullObject", 1, [key], false, false, null, 4);
    }
    load(option?: unknown) {
      return call(utility, "load", this, option);
    }
    override _handleResult(value: { _Items?: unknown[] } | null) {
      super._handleResult(value);
      if (value === null || value === undefined) return;
      call(utility, "fixObjectPathIfNecessary", this, value);
      this.found = value._Items?.map((data, index) => {
        const item = call(batch, "createChildItemObject", Note, false, this, data, index) as Note;
        item._handleResult(data as Record<string, unknown>);
        return item;
      });
    }
  }

  Excel["Note"] = Note;
  Excel["NoteCollection"] = NoteCollection;
  for (const owner of ["Worksheet", "Workbook"]) {
    Object.defineProperty(Excel[owner]?.prototype, "notes", {
      configurable: true,
      get(this: object) {
        const known = noteCollections.get(this);
        const notes = known ?? call(batch, "createPropertyObject", NoteCollection, this, "Notes", true, 4);
        noteCollections.set(this, notes);
        return notes;
      },
    });
  }
}

const noteCollections = new WeakMap<object, unknown>();
