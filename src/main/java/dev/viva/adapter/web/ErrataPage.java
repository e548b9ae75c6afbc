package dev.viva.adapter.web;

import dev.viva.adapter.web.RecomputedClaims.Progress;
import dev.viva.adapter.web.RecomputedClaims.Underway;
import dev.viva.bank.ItemBank;
import dev.viva.bank.Topic;
import dev.viva.library.ClaimList;
import dev.viva.library.Erratum;
import dev.viva.library.Library;
import java.util.List;
import java.util.Optional;

/** The corrections to the source guide and its claims as one HTML page. Every text of the data goes through one gate. */
final class ErrataPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
              <meta name="color-scheme" content="light dark">
              <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf9f6">
              <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15171a">
              <meta name="description" content="What the source guide gets wrong, what is right, and where it is written.">
              <title>Errata · Viva</title>
              <link rel="icon" type="image/svg+xml" href="favicon.svg">
              <link rel="stylesheet" href="app.css">
              <link rel="stylesheet" href="errata.css">
            </head>
            <body>
              <a class="skip" href="#corrections">Skip to the corrections</a>
              <header class="bar">
                <div class="bar-inner">
                  <p class="brand"><a href="./">Viva</a></p>
                  <nav aria-label="Viva"><a href="./">Practise</a></nav>
                </div>
              </header>
              <main>
                <h1>Errata of the source guide</h1>
            """;

    /** Loads the page once more when the claims are there; without scripts the reader does. */
    private static final String WAITS = "<script type=\"module\" src=\"errata.js\"></script>\n";

    private static final String FOOT = """
              </main>
            </body>
            </html>
            """;

    private final Library library;
    private final ItemBank bank;
    private final ClaimSection claims;

    ErrataPage(Library library, ItemBank bank, ClaimList claims) {
        this.library = library;
        this.bank = bank;
        this.claims = new ClaimSection(claims);
    }

    String html(Progress progress) {
        StringBuilder html = new StringBuilder(HEAD);
        parts(html);
        corrections(html);
        claims.append(html, progress);
        if (progress instanceof Underway) {
            html.append(WAITS);
        }
        return html.append(FOOT).toString();
    }

    private void parts(StringBuilder html) {
        html.append(
                        "<nav aria-label=\"On this page\"><ul class=\"chips parts\">\n<li><a class=\"chip\" href=\"#corrections\">")
                .append("Corrections <span class=\"quiet\">")
                .append(library.errata().size())
                .append("</span></a></li>\n<li><a class=\"chip\" href=\"#claims\">")
                .append("Every claim, recomputed <span class=\"quiet\">")
                .append(claims.size())
                .append("</span></a></li>\n</ul></nav>\n");
    }

    private void corrections(StringBuilder html) {
        html.append("<section id=\"corrections\">\n<h2 class=\"part\">Corrections</h2>\n");
        html.append("<p class=\"lead\">")
                .append(library.errata().size())
                .append(" places where the guide is wrong, empty or incomplete, with what the literature says. Viva")
                .append(" teaches and marks by the corrected version.</p>\n");
        html.append("<nav aria-label=\"Topics\"><ul class=\"chips errata-topics\">\n");
        for (Topic topic : Topic.values()) {
            chip(html, topic, of(topic).size());
        }
        html.append("</ul></nav>\n");
        for (Topic topic : Topic.values()) {
            section(html, topic, of(topic));
        }
        html.append("</section>\n");
    }

    private List<Erratum> of(Topic topic) {
        return library.errata().stream().filter(each -> each.topic() == topic).toList();
    }

    private static void chip(StringBuilder html, Topic topic, int count) {
        if (count > 0) {
            html.append("<li><a class=\"chip\" href=\"#topic-")
                    .append(safe(topic.slug()))
                    .append("\">")
                    .append(safe(topic.title()))
                    .append(" <span class=\"quiet\">")
                    .append(count)
                    .append("</span></a></li>\n");
        }
    }

    private void section(StringBuilder html, Topic topic, List<Erratum> errata) {
        if (errata.isEmpty()) {
            return;
        }
        html.append("<section class=\"errata-topic\" id=\"topic-")
                .append(safe(topic.slug()))
                .append("\">\n<h3>")
                .append(safe(topic.title()))
                .append("</h3>\n");
        errata.forEach(erratum -> article(html, erratum));
        html.append("</section>\n");
    }

    private void article(StringBuilder html, Erratum erratum) {
        html.append("<article class=\"card erratum\" id=\"")
                .append(safe(erratum.id()))
                .append("\">\n<h4>")
                .append(safe(erratum.about()))
                .append("</h4>\n<p class=\"place quiet\">")
                .append(safe(erratum.place()))
                .append("</p>\n<dl>\n");
        entry(html, "fault", "The guide", safe(erratum.fault()));
        entry(html, "right", "Right is", safe(erratum.right()));
        entry(html, "source", "Source", safe(erratum.source()));
        String taught = taught(erratum);
        if (!taught.isEmpty()) {
            entry(html, "taught", "Asked as", "<ul>" + taught + "</ul>");
        }
        html.append("</dl>\n</article>\n");
    }

    /** The questions that teach the right version; those that this bank does not have are left out. */
    private String taught(Erratum erratum) {
        StringBuilder questions = new StringBuilder();
        erratum.items().stream()
                .map(bank::find)
                .flatMap(Optional::stream)
                .map(item -> item.ask(0).question())
                .forEach(question ->
                        questions.append("<li>").append(safe(question)).append("</li>"));
        return questions.toString();
    }

    /**
     * @param html what is safe already
     */
    private static void entry(StringBuilder out, String name, String heading, String html) {
        out.append("<div class=\"")
                .append(name)
                .append("\"><dt>")
                .append(heading)
                .append("</dt><dd>")
                .append(html)
                .append("</dd></div>\n");
    }

    /** A text as it may stand in an element or in a quoted attribute. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append((char) each);
            }
        });
        return safe.toString();
    }
}
