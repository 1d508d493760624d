/** What the server puts before the script: the sandbox's day and what the built extension says of itself. */
interface Given {
  readonly today: string;
  readonly extensionId: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly messages: Readonly<
    Record<
      string,
      {
        readonly message: string;
        readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
      }
    >
  >;
}

export const given = Reflect.get(globalThis, "crescendoSandbox") as Given;
