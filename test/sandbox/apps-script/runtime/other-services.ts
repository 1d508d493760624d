import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Host, isDate, type Method, ServiceFailure } from "./host.ts";
import { formatJavaDate, parseJavaDate } from "./java-dates.ts";

/** `Utilities`, as far as dates, digests, base64 and waiting. */
export function utilities(host: Host): object {
  const bytesOf = (value: unknown) =>
    Array.isArray(value)
      ? Buffer.from(value.map((byte) => Number(byte) & 255))
      : Buffer.from(String(value), "utf8");
  const signed = (bytes: Uint8Array) => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
  return host.service(
    "Utilities",
    {
      uncounted: {
        formatDate: (date, timeZone, pattern) => {
          if (!isDate(date))
            throw new ServiceFailure(
              "The parameters do not match the method signature for Utilities.formatDate.",
            );
          return formatJavaDate(date.getTime(), String(timeZone), String(pattern));
        },
        parseDate: (text, timeZone, pattern) =>
          host.date(parseJavaDate(String(text), String(timeZone), String(pattern))),
        getUuid: () => randomUUID(),
        base64Encode: (value) => bytesOf(value).toString("base64"),
        base64EncodeWebSafe: (value) =>
          bytesOf(value).toString("base64").replace(/\+/g, "-").replace(/\//g, "_"),
        base64Decode: (text) => signed(Buffer.from(String(text), "base64")),
        base64DecodeWebSafe: (text) => signed(Buffer.from(String(text), "base64url")),
        computeDigest: (algorithm, value) =>
          signed(
            createHash(String(algorithm).toLowerCase().replace("_", "")).update(bytesOf(value)).digest(),
          ),
        sleep: (ms) => {
          host.advance(Number(ms));
        },
        newBlob: (data, contentType = null, name = null) => blob(host, bytesOf(data), contentType, name),
      },
    },
    {
      Charset: { UTF_8: "UTF_8", US_ASCII: "US_ASCII" },
      DigestAlgorithm: { MD5: "MD5", SHA_1: "SHA_1", SHA_256: "SHA_256", SHA_512: "SHA_512" },
    },
  );

  function blob(of: Host, bytes: Buffer, contentType: unknown, name: unknown): object {
    return of.service("Blob", {
      uncounted: {
        getBytes: () => signed(bytes),
        getDataAsString: () => bytes.toString("utf8"),
        getContentType: () => contentType,
        getName: () => name,
      },
    });
  }
}

/** `Session`: who runs the script, and where. */
export function session(host: Host): object {
  // Before the add-on is allowed, it does not learn who the person is.
  const isKnown = (host.request.authMode ?? "FULL") === "FULL";
  const user = () =>
    host.service("User", { uncounted: { getEmail: () => (isKnown ? host.request.userEmail : "") } });
  return host.service("Session", {
    uncounted: {
      getScriptTimeZone: () => host.request.scriptTimeZone,
      getTimeZone: () => host.request.scriptTimeZone,
      getActiveUser: user,
      getEffectiveUser: user,
      getActiveUserLocale: () => "fr",
      getTemporaryActiveUserKey: () => "sandbox-user",
    },
  });
}

const maxPropertyBytes = 9 * 1024;

/** `PropertiesService`: three stores kept with the workbook, with Google's limit of 9 KB a value. */
export function propertiesService(host: Host): object {
  const store = (kind: "document" | "script" | "user") => () => {
    const held = () => host.workbook.properties[kind];
    const put = (key: string, value: unknown) => {
      const text = String(value);
      if (Buffer.byteLength(text) > maxPropertyBytes) {
        throw new ServiceFailure(
          "You have exceeded the property storage quota. Please remove some properties and try again.",
        );
      }
      held()[key] = text;
    };
    const self: object = host.service("Properties", {
      uncounted: {
        getProperty: (key) => held()[String(key)] ?? null,
        getProperties: () => ({ ...held() }),
        getKeys: () => Object.keys(held()),
        setProperty: (key, value) => {
          put(String(key), value);
          return self;
        },
        setProperties: (values, deleteOthers) => {
          if (deleteOthers === true) host.workbook.properties[kind] = {};
          for (const [key, value] of Object.entries(values as object)) put(key, value);
          return self;
        },
        deleteProperty: (key) => {
          delete held()[String(key)];
          return self;
        },
        deleteAllProperties: () => {
          host.workbook.properties[kind] = {};
          return self;
        },
      },
    });
    return self;
  };
  return host.service("PropertiesService", {
    uncounted: {
      getDocumentProperties: store("document"),
      getScriptProperties: store("script"),
      getUserProperties: store("user"),
    },
  });
}

/** `CacheService`: a cache may vanish at any time; here it lives as long as one run. */
export function cacheService(host: Host): object {
  const cache = () => {
    const held = new Map<string, string>();
    return host.service("Cache", {
      uncounted: {
        get: (key) => held.get(String(key)) ?? null,
        put: (key, value) => {
          held.set(String(key), String(value));
        },
        remove: (key) => {
          held.delete(String(key));
        },
      },
    });
  };
  const [document, script, user] = [cache(), cache(), cache()];
  return host.service("CacheService", {
    uncounted: {
      getDocumentCache: () => document,
      getScriptCache: () => script,
      getUserCache: () => user,
    },
  });
}

/** `LockService`: runs never overlap in the sandbox, so a lock is had unless the run is told that somebody holds it. */
export function lockService(host: Host): object {
  const lock = () => {
    let had = false;
    const take: Method = (timeout) => {
      had = host.request.busy !== true;
      // Whoever waits in vain waits for the whole time.
      if (!had) host.advance(Number(timeout));
      return had;
    };
    return host.service("Lock", {
      uncounted: {
        tryLock: take,
        waitLock: (timeout) => {
          if (take(timeout) !== true)
            throw new ServiceFailure("Lock timeout: another process was holding the lock for too long.");
        },
        hasLock: () => had,
        releaseLock: () => {
          had = false;
        },
      },
    });
  };
  return host.service("LockService", {
    uncounted: { getDocumentLock: lock, getScriptLock: lock, getUserLock: lock },
  });
}

/** `HtmlService`: files of the built project, as they are. Templates are not imitated. */
export function htmlService(host: Host): object {
  const output = (content: string) => {
    const inside: { content: string; title?: string } = { content };
    const chained: Method = () => self;
    const self: object = host.service("HtmlOutput", {
      uncounted: {
        getContent: () => inside.content,
        getTitle: () => inside.title ?? "",
        setTitle: (title) => {
          inside.title = String(title);
          return self;
        },
        append: (text) => {
          inside.content += String(text);
          return self;
        },
        setWidth: chained,
        setHeight: chained,
        addMetaTag: chained,
        setSandboxMode: chained,
        setXFrameOptionsMode: chained,
      },
    });
    return host.link(self, inside);
  };
  return host.service(
    "HtmlService",
    {
      uncounted: {
        createHtmlOutput: (content = "") => output(String(content)),
        createHtmlOutputFromFile: (name) => {
          const file = String(name).replace(/\.html$/, "");
          const path = join(host.request.projectDir, `${file}.html`);
          if (!existsSync(path)) throw new ServiceFailure(`No HTML file named ${file} was found.`);
          return output(readFileSync(path, "utf8"));
        },
      },
    },
    { SandboxMode: { IFRAME: "IFRAME" }, XFrameOptionsMode: { DEFAULT: "DEFAULT" } },
  );
}

/** `ScriptApp`: modes of authorisation, and which scopes were granted. */
export function scriptApp(host: Host): object {
  const prefix = "https://www.googleapis.com/auth/";
  const missing = (host.request.withoutScopes ?? []).map((name) => prefix + name);
  const granted = (host.request.scopes ?? []).filter((scope) => !missing.includes(scope));
  const lacks = (scopes: unknown) =>
    Array.isArray(scopes) ? scopes.some((scope) => missing.includes(String(scope))) : missing.length > 0;
  const ask = (scopes: unknown) => {
    if (lacks(scopes)) throw new ServiceFailure("Authorization is required to perform that action.");
  };
  return host.service(
    "ScriptApp",
    {
      uncounted: {
        getAuthorizationInfo: (_mode, scopes) =>
          host.service("AuthorizationInfo", {
            uncounted: {
              getAuthorizationStatus: () => (lacks(scopes) ? "REQUIRED" : "NOT_REQUIRED"),
              getAuthorizationUrl: () =>
                lacks(scopes) ? "https://accounts.google.com/o/oauth2/auth?bac-a-sable=1" : null,
              getAuthorizedScopes: () => granted,
            },
          }),
        requireScopes: (_mode, scopes) => ask(scopes),
        requireAllScopes: () => ask(undefined),
      },
    },
    {
      AuthMode: { NONE: "NONE", LIMITED: "LIMITED", FULL: "FULL", CUSTOM_FUNCTION: "CUSTOM_FUNCTION" },
      AuthorizationStatus: { REQUIRED: "REQUIRED", NOT_REQUIRED: "NOT_REQUIRED" },
    },
  );
}

/** `Logger` and `console`: their lines are kept with the run. */
export function logger(host: Host): { readonly logger: object; readonly console: object } {
  const write: Method = (...args) => {
    host.log.push(
      args.map((value) => (typeof value === "object" ? safeJson(value) : String(value))).join(" "),
    );
    return undefined;
  };
  return {
    logger: host.service("Logger", {
      uncounted: { log: write, clear: () => undefined, getLog: () => host.log.join("\n") },
    }),
    console: host.service("console", {
      uncounted: {
        log: write,
        info: write,
        warn: write,
        error: write,
        debug: write,
        time: write,
        timeEnd: write,
      },
    }),
  };
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
