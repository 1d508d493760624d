/** Words of what the browser keeps while something is done, apart: they come with the panel's first load. */
export const storageTexts = {
  full: "Ce navigateur n'a plus de place pour garder ce qui est en cours\u00a0: rien n'a été commencé. Libérez de l'espace sur le disque, puis recommencez.",
} as const;
