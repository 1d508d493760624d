import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { formatDay } from "#shared/base/french-format.ts";
import { sampleWorkbook } from "../sandbox/sample/make-sample.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { contrastFaultsOf, faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { NamedRow } from "./local-google.ts";
import { customersIn, dayIsShown, lineOf, openClient } from "./panel-steps.ts";

const TOWN = "Commune de Saint-Aubin-les-Vignes";
const WIDOW = "Mme Colette Bonnardel";
const HOSPITAL = "Centre hospitalier de Belle-Rive";
/** Two invoices overdue, nothing disputed, no credit. */
const BUILDER = "SARL Bâti-Rhône";
const JOINER = "Constructions Delorme";

let desk: Desk;
let panel: Page;

/** The sample, whose owner wrote little of these customers: neither what they are, nor their SIREN (invented) and e-mail. */
function withoutSegments(...names: readonly string[]): Workbook {
  const workbook = sampleWorkbook();
  const clients = workbook.sheets.find(({ title }) => title === "Clients");
  const headers = (clients?.rows[0] ?? []).map((cell) => cell?.value);
  for (const row of clients?.rows ?? []) {
    if (!names.includes(String(row[0]?.value))) continue;
    for (const header of ["Typologie", "SIREN", "E-mail"]) row[headers.indexOf(header)] = null;
  }
  return workbook;
}

beforeAll(async () => {
  desk = await openDesk({ workbook: withoutSegments(TOWN, WIDOW, HOSPITAL) });
  await desk.signedIn("gmail");
});
afterAll(() => desk.close());
beforeEach(async () => {
  panel = await desk.openPanel({ width: 360, height: 900 });
  await dayIsShown(panel);
});
afterEach(async () => {
  desk.running.faults.clear();
  await panel.close();
});

async function said(words: string): Promise<void> {
  await panel.getByRole("status").getByText(words).first().waitFor({ timeout: 20_000 });
}

const rubric = (name: string) => panel.getByRole("navigation").getByRole("button", { name }).click();

const unfold = (title: string) => panel.locator("summary", { hasText: new RegExp(`^${title}$`) }).click();

const segmentOf = async (name: string): Promise<string | undefined> =>
  (await desk.google.rows("Clients")).find((row) => row.Client === name)?.Typologie;

const journalOf = async (name: string, kind: string): Promise<readonly NamedRow[]> =>
  (await desk.google.rows("Journal")).filter((row) => row.Client === name && row.Événement === kind);

async function draftOf(subject: string) {
  const found = (await desk.google.drafts()).filter((one) => one.subject.includes(subject));
  expect(found).toHaveLength(1);
  return found[0]?.text ?? "";
}

describe("Ma liste : par personne, par canal, dans l'ordre choisi", () => {
  it("chaque personne a sa liste, la même que la colonne « Responsable » de « Relances »", async () => {
    const relances = await desk.google.rows("Relances", "Rang");
    const todo = await customersIn(panel, "À faire");
    for (const person of ["Claire Durand", "Paul Durand"]) {
      await panel.getByLabel("Personne").selectOption(person);
      const theirs = await customersIn(panel, "À faire");
      expect(theirs.length).toBeGreaterThan(0);
      const named = relances.filter((row) => row.Responsable === person).map((row) => row.Client);
      expect(theirs.filter((name) => !named.includes(name))).toEqual([]);
      expect(theirs.length).toBeLessThan(todo.length);
    }
  });

  it("le filtre est retenu quand le panneau est rechargé, et « Tous » montre tout de nouveau", async () => {
    const all = await customersIn(panel, "À faire");
    await panel.getByLabel("Personne").selectOption("Paul Durand");
    await panel.getByLabel("Canal").selectOption("Appels");
    const calls = await customersIn(panel, "À faire");
    await panel.reload();
    await dayIsShown(panel);
    expect(await panel.getByLabel("Personne").inputValue()).toBe("Paul Durand");
    expect(await customersIn(panel, "À faire")).toEqual(calls);
    await panel.getByLabel("Personne").selectOption("Tous");
    await panel.getByLabel("Canal").selectOption("Tous");
    expect(await customersIn(panel, "À faire")).toEqual(all);
  });

  it("les appels sont groupés ; au canal « Appels », il n'y a qu'eux", async () => {
    await panel.getByRole("heading", { name: /^Appels \(\d+\)$/ }).waitFor();
    await panel.getByRole("heading", { name: /^Messages et courriers \(\d+\)$/ }).waitFor();
    await panel.getByLabel("Canal").selectOption("Appels");
    const facts = panel.getByRole("region", { name: "À faire", exact: true }).locator(".line-facts");
    const said = await facts.allInnerTexts();
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((one) => !one.startsWith("Appeler"))).toEqual([]);
  });

  it("un choix sans rien le dit, et un bouton montre tout", async () => {
    await panel.getByLabel("Canal").selectOption("Décisions");
    await panel.getByText("Rien à faire pour ce choix.").waitFor();
    await panel.getByRole("button", { name: "Tout afficher" }).click();
    expect((await customersIn(panel, "À faire")).length).toBeGreaterThan(0);
    expect(await panel.getByLabel("Canal").inputValue()).toBe("*");
  });

  it("l'ordre choisi ici reste d'une ouverture à l'autre, et le classeur n'est pas touché", async () => {
    const region = panel.getByRole("region", { name: "À faire", exact: true });
    const amounts = async (): Promise<readonly number[]> =>
      (await region.locator(".group").last().locator(".amount").allInnerTexts()).map((text) =>
        Number(text.replace(/[^\d]/g, "")),
      );
    await panel.getByLabel("Ordre").selectOption("Montant");
    await panel.getByText("celui du classeur est").waitFor();
    const shown = await amounts();
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    await panel.reload();
    await dayIsShown(panel);
    expect(await panel.getByLabel("Ordre").inputValue()).toBe("montant");
    expect(await amounts()).toEqual(shown);
    await panel.getByLabel("Ordre").selectOption("Mixte");
    await panel.getByText("celui du classeur est").waitFor({ state: "detached" });
    const setting = (await desk.google.rows("Réglages")).find((row) => row.Réglage === "Mode de priorité");
    expect(setting?.Valeur ?? "mixte").toBe("mixte");
  });

  it("un litige confié à quelqu'un est dans sa liste, avec le motif, le montant, le jour et l'âge", async () => {
    await desk.google.add("Journal", {
      Identifiant: "8f0d4c1e-0000-4d6e-9b7a-000000000001",
      Date: "10/11/2026",
      Client: "Garage Perrin et Fils",
      Événement: "litige ouvert",
      Sens: "entrant",
      Montant: "340",
      "Date promise": "13/11/2026",
      Motif: "quantité contestée",
      Détail: "Responsable : Karim Atelier. Il manque deux charnières.",
    });
    await panel.getByRole("button", { name: "Relire" }).click();
    await panel.getByLabel("Personne").selectOption("Karim Atelier");
    const disputes = panel.getByRole("region", { name: "Litiges à résoudre (1)" });
    const dispute = disputes.getByRole("button", { name: /Garage Perrin et Fils/ });
    const words = await dispute.innerText();
    for (const part of [
      "340,00\u00a0€",
      "quantité contestée",
      "ouvert depuis 7\u00a0jours",
      "réponse attendue le 13/11/2026, dépassée",
      "Il manque deux charnières.",
    ]) {
      expect(words).toContain(part);
    }
    await dispute.click();
    await panel.getByRole("heading", { level: 1, name: "Garage Perrin et Fils" }).waitFor();
    await panel.getByRole("button", { name: "Retour à la liste" }).click();
    await panel.getByLabel("Personne").selectOption("Tous");
  });
});

describe("Typologies proposées", () => {
  const proposal = (name: string) =>
    panel.getByRole("listitem").filter({ has: panel.locator(".customer", { hasText: name }) });

  async function openSegments(): Promise<void> {
    await panel.getByRole("button", { name: "Voir les propositions" }).click();
    await panel.getByRole("heading", { level: 1, name: "Typologies proposées" }).waitFor();
  }

  it("une proposition se lit avec ses raisons, s'accepte, et s'annule aussitôt", async () => {
    await openSegments();
    const words = await proposal(TOWN).innerText();
    expect(words).toContain("Proposée\u00a0: public");
    expect(words).toMatch(/nom d'un organisme public/i);
    await panel.getByRole("button", { name: `Accepter\u00a0: ${TOWN}, public` }).click();
    await said("1\u00a0typologie inscrite");
    expect(await segmentOf(TOWN)).toBe("public");
    expect(await proposal(TOWN).count()).toBe(0);
    await panel.getByRole("button", { name: "Annuler", exact: true }).click();
    await said("rendue à ce qu'elle contenait");
    expect(await segmentOf(TOWN)).toBe("");
    expect(await proposal(TOWN).count()).toBe(1);
  });

  it("plusieurs d'un coup, sans toucher à une autre colonne de « Clients »", async () => {
    const before = await desk.google.rows("Clients");
    await openSegments();
    await proposal(TOWN).getByRole("checkbox").check();
    await proposal(HOSPITAL).getByRole("checkbox").check();
    await panel.getByRole("button", { name: "Accepter les 2 sélectionnées" }).click();
    await said("2\u00a0typologies inscrites");
    const after = await desk.google.rows("Clients");
    const expected = before.map((row) =>
      row.Client === TOWN || row.Client === HOSPITAL ? { ...row, Typologie: "public" } : row,
    );
    expect(after).toEqual(expected);
  });

  it("« Garder standard » s'inscrit, et n'est plus jamais proposé", async () => {
    await openSegments();
    await panel.getByRole("button", { name: `Garder standard\u00a0: ${WIDOW}` }).click();
    await said("1\u00a0typologie inscrite");
    expect(await segmentOf(WIDOW)).toBe("standard");
    await panel.reload();
    await dayIsShown(panel);
    await rubric("Réglages");
    await openSegments();
    expect(await proposal(WIDOW).count()).toBe(0);
  });

  it("un double clic, et une réponse perdue après l'écriture : une seule écriture", async () => {
    const before = (await desk.google.rows("Scénarios")).length;
    await rubric("Réglages");
    await panel.getByLabel("Votre métier").selectOption("commerce");
    await panel.getByText("Ce que deviennent les relances").click();
    await panel.getByText("J+", { exact: false }).first().waitFor();
    desk.running.faults.add([
      { match: "sheets.spreadsheets.batchUpdate", status: 503, times: 1, afterCommit: true, delayMs: 0 },
    ]);
    await panel.getByRole("button", { name: "Suivre les scénarios «\u00a0commerce\u00a0»" }).dblclick();
    await said("Vos clients suivent les scénarios");
    const rows = await desk.google.rows("Scénarios");
    const added = rows.slice(before);
    expect(added.length).toBeGreaterThan(0);
    const steps = added.map((row) => `${row.Scénario} ${row.Étape}`);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps.every((step) => step.includes("– commerce"))).toBe(true);
    const trade = (await desk.google.rows("Réglages")).filter((row) => row.Réglage === "Métier");
    expect(trade.map((row) => row.Valeur)).toEqual(["commerce"]);
    await panel.getByRole("button", { name: "Suivre les scénarios" }).waitFor({ state: "detached" });
    await panel.getByLabel("Votre métier").selectOption("Aucun");
    await panel.getByRole("button", { name: "Revenir aux scénarios courants" }).click();
    await said("suivent de nouveau les scénarios courants");
    expect((await desk.google.rows("Scénarios")).length).toBe(rows.length);
  });
});

describe("Échéancier", () => {
  it("se construit, s'écrit, ne tient qu'une fois accepté, puis se suit ligne à ligne", async () => {
    const before = await desk.google.drafts();
    await openClient(panel, BUILDER);
    await unfold("Échéancier");
    await panel.getByText("Un plan ne tient qu'une fois accepté par le client.").waitFor();
    await panel.getByLabel("Nombre d'échéances").fill("quatre");
    await panel.getByText("Indiquez un nombre entier, par exemple 3.").waitFor();
    await panel.getByLabel("Nombre d'échéances").fill("4");
    await panel.getByLabel("Première échéance le").fill("2026-12-01");
    const preview = panel.getByRole("table", { name: "Échéances" });
    expect(await preview.getByRole("rowheader").allInnerTexts()).toEqual([
      "01/12/2026",
      "01/01/2027",
      "01/02/2027",
      "01/03/2027",
      "Total à échelonner",
    ]);
    await panel.getByRole("button", { name: "Préparer par e-mail" }).click();
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
    const drafts = await desk.google.drafts();
    expect(drafts.length).toBe(before.length + 1);
    const letter = drafts.find(({ id }) => before.every((one) => one.id !== id));
    expect(letter?.text).toContain("01/02/2027");
    expect(await journalOf(BUILDER, "échéancier")).toEqual([]);

    await panel.getByRole("button", { name: "Accepté par le client" }).click();
    await said("Échéancier noté\u00a0: 4\u00a0échéances, la première le 01/12/2026.");
    const [row] = await journalOf(BUILDER, "échéancier");
    expect(row).toMatchObject({
      "Date promise": "01/12/2026",
      Motif: "pénalités abandonnées si le plan est tenu",
    });
    expect(row?.Détail?.split(" ; ").map((one) => one.slice(0, 10))).toEqual([
      "01/12/2026",
      "01/01/2027",
      "01/02/2027",
      "01/03/2027",
    ]);
    await panel.getByText("Échéancier accepté le 17/11/2026").waitFor();
    await panel.getByText(/^Prochaine échéance.: .* le 01\/12\/2026$/).waitFor();
    expect(await panel.getByRole("cell", { name: "à venir" }).count()).toBe(4);
  });

  it("accepté, il retire ses factures de ce qu'il faut faire, ici et dans « Relances »", async () => {
    expect(await customersIn(panel, "À faire")).not.toContain(BUILDER);
    await desk.google.run("refresh");
    const states = (await desk.google.rows("Relances", "Rang")).filter((row) => row.Client === BUILDER);
    expect(states.length).toBeGreaterThan(0);
    expect(states.map((row) => row.État)).not.toContain("à faire");
  });

  it("une échéance manquée est dite en toutes lettres, et passe avant tout", async () => {
    await desk.setDay("2026-12-07");
    await panel.reload();
    expect(await customersIn(panel, "À traiter avant tout")).toContain(BUILDER);
    await lineOf(panel, BUILDER).first().click();
    await panel.getByText("L'échéance du 01/12/2026 n'est pas réglée").waitFor();
    expect(await panel.getByRole("cell", { name: "non réglée" }).count()).toBe(1);
    await desk.setDay("2026-11-17");
  });
});

describe("Négociation", () => {
  it("l'offre d'abord, sa confirmation écrite, la contre-proposition point par point, l'accord", async () => {
    await openClient(panel, JOINER);
    await unfold("Négociation");
    await panel.getByText("Laissez le client proposer avant d'avancer un chiffre.").waitFor();
    await panel.getByRole("button", { name: "Noter l'offre" }).click();
    await panel.getByText("Indiquez un montant, une date ou un point.").waitFor();
    await panel.getByLabel("Montant proposé").first().fill("3000");
    await panel.getByLabel("Premier règlement le").first().fill("2026-12-15");
    await panel.getByLabel("Autres points de l'offre").fill("sans pénalité\nsolde de tout compte");
    await panel.getByRole("button", { name: "Noter l'offre" }).click();
    await said("Offre notée.");
    const [offer] = await journalOf(JOINER, "offre reçue");
    expect(offer).toMatchObject({
      Sens: "entrant",
      Montant: expect.stringMatching(/^3\s000,00$/),
      "Date promise": "15/12/2026",
      Détail: "15/12/2026 3000,00 ; sans pénalité ; solde de tout compte",
    });

    await panel.getByText("pas encore confirmée par écrit").waitFor();
    await panel.getByRole("button", { name: "Demander sa confirmation écrite" }).click();
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
    const asked = (await journalOf(JOINER, "relance préparée")).filter(
      (row) => row.Motif === "Demande de confirmation écrite",
    );
    expect(asked.map((row) => row.Étape)).toEqual([""]);
    expect(await draftOf(asked[0]?.Détail ?? "?")).toContain("sans pénalité");
    await panel.getByRole("button", { name: "Il l'a confirmée par écrit" }).click();
    await said("Confirmation écrite notée.");
    const [confirmed] = await journalOf(JOINER, "message reçu");
    expect(confirmed?.Référence).toBe(offer?.Identifiant);
    await panel.getByText("confirmée par écrit", { exact: true }).waitFor();

    const figures = panel.getByRole("table", { name: "Comparer" });
    expect(await figures.getByRole("columnheader").allInnerTexts()).toEqual([
      "Accepter",
      "Échéancier",
      "Continuer",
    ]);
    await panel.getByText("D'où viennent ces chiffres").click();

    await panel.getByText("Répondre par une contre-proposition").click();
    const refused = panel.getByRole("group", { name: "Point\u00a0: sans pénalité" });
    await refused.getByRole("radio", { name: "Refusé" }).check();
    const other = panel.getByRole("group", { name: "Point\u00a0: solde de tout compte" });
    await other.getByRole("radio", { name: "Autre proposition" }).check();
    await other.getByLabel("Ce que nous proposons").fill("400 € de plus en janvier");
    await panel.getByRole("button", { name: "Préparer la contre-proposition" }).click();
    await panel.getByText("Le brouillon est prêt dans Gmail.").last().waitFor({ timeout: 20_000 });
    const [counter] = await journalOf(JOINER, "contre-proposition envoyée");
    expect(counter).toMatchObject({
      Sens: "sortant",
      Référence: offer?.Identifiant,
      Détail: "Refusé : sans pénalité ; solde de tout compte : 400 € de plus en janvier",
    });
    const letters = (await journalOf(JOINER, "relance préparée")).filter(
      (row) => row.Motif === "Contre-proposition",
    );
    expect(letters).toHaveLength(1);
    expect(await draftOf(letters[0]?.Détail ?? "?")).toContain("400 € de plus en janvier");

    await panel.getByText("Accepter cette offre", { exact: true }).first().click();
    await panel.getByRole("button", { name: "Accepter cette offre" }).click();
    await said("Offre acceptée\u00a0: règlement promis le 15/12/2026.");
    const [promise] = await journalOf(JOINER, "promesse");
    expect(promise).toMatchObject({
      Montant: expect.stringMatching(/^3\s000,00$/),
      "Date promise": "15/12/2026",
      Référence: offer?.Identifiant,
    });
    await panel.getByText("Cette offre est acceptée").waitFor();
  });

  it("un fait de solvabilité demande sa source, et s'inscrit à son jour", async () => {
    await panel.getByText(/^En attente/).waitFor();
    await openClient(panel, JOINER);
    await unfold("Négociation");
    await panel.getByText("Noter un fait", { exact: true }).click();
    await panel.getByLabel("Fait", { exact: true }).fill("Changement de gérant");
    await panel.getByRole("button", { name: "Noter ce fait" }).click();
    await panel.getByText("Dites d'où vient ce fait").waitFor();
    await panel.getByLabel("Source", { exact: true }).fill("Bodacc");
    await panel.getByLabel("Constaté le").fill("2026-11-12");
    await panel.getByRole("button", { name: "Noter ce fait" }).click();
    await said("Fait noté au journal.");
    const [fact] = await journalOf(JOINER, "solvabilité");
    expect(fact).toMatchObject({
      Date: "12/11/2026",
      Motif: "Changement de gérant",
      Détail: "Source : Bodacc.",
    });
    await panel.getByText(`${formatDay(day("2026-11-12"))} · source\u00a0: Bodacc`).waitFor();
  });
});

describe("Indicateurs", () => {
  it("les chiffres du jour, leurs mois en graphique et en tableau, l'objectif et la moyenne publiée", async () => {
    await desk.google.add("Réglages", { Réglage: "Objectif · DSO", Valeur: "45" });
    await desk.google.add("Réglages", {
      Réglage: "Moyenne publiée · DSO",
      Valeur: "54",
      Explication: "Étude d'essai 2025",
    });
    await panel.getByRole("button", { name: "Relire" }).click();
    await panel.getByText("Classeur relu.").waitFor();
    await rubric("Indicateurs");
    const name = "Délai moyen de paiement (DSO)";
    const card = panel.locator(".indicator", { has: panel.getByRole("heading", { name, exact: true }) });
    await card.getByText("Objectif\u00a0: 45\u00a0jours. Vous\u00a0:").waitFor();
    expect(await card.innerText()).toContain("Source\u00a0: Étude d'essai 2025");
    const chart = card.getByRole("img", { name: `${name}, mois par mois` });
    expect(await chart.locator("rect").count()).toBe(7);
    expect(await chart.locator("desc").textContent()).toContain("octobre 2026");
    await card.getByText("Définition et mois par mois").click();
    await card.getByText("Encours client TTC").waitFor();
    const months = await card.getByRole("table").getByRole("rowheader").allInnerTexts();
    expect(months).toEqual([
      "mai 2026",
      "juin 2026",
      "juillet 2026",
      "août 2026",
      "septembre 2026",
      "octobre 2026",
      "novembre 2026 (en cours)",
    ]);
    await panel.getByRole("heading", { name: "Taille du classeur" }).waitFor();
  });

  it("le panneau et l'onglet « Indicateurs » disent les mêmes chiffres", async () => {
    await desk.google.run("refresh");
    await panel.getByRole("button", { name: "Relire" }).click();
    await panel.getByText("Classeur relu.").waitFor();
    await rubric("Indicateurs");
    const first = panel.locator(".indicator").first();
    await first.waitFor();
    const [row] = await desk.google.rows("Indicateurs");
    expect(await first.getByRole("heading").innerText()).toBe(row?.Indicateur);
    const figure = (await first.locator(".amount").innerText()).replace("\u00a0jours", "");
    expect(Number(figure.replace(",", "."))).toBe(Number(row?.Valeur?.replace(",", ".")));
  });
});

describe("Accessibilité, en clair et en sombre", () => {
  /** No fault, and nothing wider than the panel, at the narrowest width too. */
  async function isClean(): Promise<void> {
    await panel.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    expect(await faultsOf(panel)).toEqual([]);
    await panel.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect(await contrastFaultsOf(panel)).toEqual([]);
    for (const width of [360, 320]) {
      await panel.setViewportSize({ width, height: 900 });
      expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
  }

  it("la liste d'une personne, ses litiges", async () => {
    await panel.getByLabel("Personne").selectOption("Karim Atelier");
    await panel.getByRole("region", { name: "Litiges à résoudre (1)" }).waitFor();
    await isClean();
    await panel.getByLabel("Personne").selectOption("Tous");
  });

  it("l'échéancier et la négociation, dépliés", async () => {
    await openClient(panel, "Maisons Saône Bois");
    await unfold("Négociation");
    await unfold("Échéancier");
    await panel.getByLabel("Dates et montants choisis").check();
    await panel.getByRole("button", { name: "Ajouter une échéance" }).click();
    await isClean();
  });

  it("l'échéancier suivi", async () => {
    await openClient(panel, BUILDER);
    await unfold("Échéancier");
    await panel.getByText("Échéancier accepté le 17/11/2026").waitFor();
    await isClean();
  });

  it("les indicateurs", async () => {
    await rubric("Indicateurs");
    await panel.getByText("Définition et mois par mois").first().click();
    await isClean();
  });

  it("les réglages et les typologies", async () => {
    await rubric("Réglages");
    await panel.getByLabel("Votre métier").selectOption("bâtiment");
    await panel.getByText("Ce que deviennent les relances").click();
    await isClean();
    await panel.getByRole("button", { name: "Voir les propositions" }).click();
    await panel.getByRole("heading", { level: 1, name: "Typologies proposées" }).waitFor();
    await isClean();
  });
});

describe("Au clavier", () => {
  it("de la liste à l'échéancier accepté, sans souris", async () => {
    await panel.getByLabel("Canal").focus();
    await panel.keyboard.press("Tab");
    expect(await panel.getByLabel("Ordre").evaluate((one) => one === document.activeElement)).toBe(true);
    await openClient(panel, "Maisons Saône Bois");
    const fold = panel.locator("summary", { hasText: /^Échéancier$/ });
    await fold.focus();
    await panel.keyboard.press("Enter");
    await panel.getByLabel("Nombre d'échéances").focus();
    await panel.keyboard.press("Control+A");
    await panel.keyboard.type("2");
    const agree = panel.getByRole("button", { name: "Accepté par le client" });
    const isFocused = (): Promise<boolean> => agree.evaluate((one) => one === document.activeElement);
    for (let step = 0; step < 30 && !(await isFocused()); step += 1) await panel.keyboard.press("Tab");
    expect(await isFocused()).toBe(true);
    await panel.keyboard.press("Enter");
    await said("Échéancier noté\u00a0: 2\u00a0échéances");
    expect(await journalOf("Maisons Saône Bois", "échéancier")).toHaveLength(1);
  });
});
