"""Four invented reports of an invented event, each as a list of parts of its page."""

from synopse.model.zone import ZoneType as Z

NORDPRESS = (
    (Z.TITLE, "Frachter rammt Klappbrücke in Lindhafen"),
    (Z.DATELINE, "Lindhafen (Nordpress) -"),
    (
        Z.BODY,
        "Ein Frachtschiff hat am Dienstagmorgen die Klappbrücke im Hafen von Lindhafen gerammt. "
        "Dabei wurden nach Angaben der Wasserschutzpolizei sieben Menschen leicht verletzt. "
        '"Die Maschine hat auf kein Kommando mehr reagiert", sagte Hafenkapitänin Jette Möhring. '
        "Die Reederei Halmström wies den Vorwurf zurück, das Schiff sei schlecht gewartet gewesen.",
    ),
    (
        Z.BODY,
        "Die Brücke soll nach Einschätzung der Stadt mindestens bis Freitag gesperrt bleiben. "
        "Im Jahr 2019 war an derselben Stelle schon einmal ein Schlepper gegen einen Pfeiler gestoßen.",
    ),
)

BOTE = (
    (Z.CATEGORY, "Hafen & Verkehr"),
    (Z.TITLE, "Klappbrücke gerammt: Pendler müssen bis Freitag Umwege fahren"),
    (Z.BYLINE, "Von Arne Wittkopp"),
    (Z.DATE_LINE, "4. Mai 2027, 18:05 Uhr"),
    (
        Z.BODY,
        "Es krachte um 6.52 Uhr: Der Frachter „Solveig“ fuhr am Dienstag ungebremst in den Südflügel der "
        "Klappbrücke. Neun Menschen wurden verletzt, wie ein Sprecher der Feuerwehr dem Boten sagte. "
        "„Die Maschine hat auf kein Kommando mehr reagiert, wir konnten nur noch zusehen“, sagte "
        "Hafenkapitänin Jette Möhring dieser Zeitung.",
    ),
    (Z.HEADING, "Streit um die Wartung"),
    (
        Z.BODY,
        "Das Schiff sei seit Jahren nicht ordentlich gewartet worden, behauptet die Gewerkschaft Hafenbund. "
        "Halmström bestreitet das. Die Stadt rechnet damit, dass die Brücke mindestens bis Freitag gesperrt "
        "bleibt. Bürgermeister Okke Brandis will am Mittwochabend die Anwohner informieren.",
    ),
    (Z.CREDITS, "Foto: Wittkopp"),
    (Z.SHARE_DONATE, "Teilen Drucken Abo ab 3,90 Euro im Monat – jetzt den Boten lesen"),
)

TAGBLATT = (
    (Z.TITLE, "Schiff kollidiert mit Brücke – mehrere Verletzte"),
    (Z.SUBTITLE, "Der Verkehr am Hafen von Lindhafen steht still."),
    (
        Z.BODY,
        "Ein Frachtschiff hat am Dienstagmorgen die Klappbrücke im Hafen von Lindhafen gerammt. "
        "Dabei wurden sieben Menschen leicht verletzt. "
        '"Die Maschine hat auf kein Kommando mehr reagiert", sagte Hafenkapitänin Jette Möhring. '
        "Die Reederei Halmström weist den Vorwurf zurück, das Schiff sei schlecht gewartet. "
        "Ein Gutachter der Seeunfallstelle soll den Maschinenraum am Mittwoch untersuchen.",
    ),
    (Z.AGENCY_CREDIT, "(emt/Nordpress)"),
    (Z.RELATED_ARTICLE, "Mehr zum Thema: Neue Fährlinie startet im Juni · Hafenfest abgesagt"),
)

KURIER = (
    (Z.NAVIGATION, "Startseite Nord Sport Promis Wetter"),
    (Z.TITLE, "Schrottkahn zerlegt Brücke! Skandal-Reederei unter Druck"),
    (Z.BODY, "05.05.2027, 07:10"),
    (
        Z.BODY,
        "Der Schrottkahn „Solveig“ der Skandal-Reederei Halmström hat die Klappbrücke von Lindhafen zerlegt. "
        "Zwölf Menschen wurden verletzt. Die Maschine habe nicht mehr reagiert, sagte Möhring laut "
        "„Lindhafener Bote“. Das Schiff war in miserablem Zustand. Möglicherweise war der Steuermann "
        "eingeschlafen. Bürgermeister Brandis kuscht vor der Reederei.",
    ),
    (Z.CAPTION, "Hier steckt der Bug in der Brücke"),
    (Z.COMMENTS, "3 Kommentare  Moin77: War ja klar."),
)
