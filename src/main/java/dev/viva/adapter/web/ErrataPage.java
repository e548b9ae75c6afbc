package dev.viva.adapter.web;

import dev.viva.bank.ItemBank;
import dev.viva.bank.Topic;
import dev.viva.library.Erratum;
import dev.viva.library.Library;
import java.util.List;
import java.util.Optional;

/** The corrections to the source guide as one HTML page without scripts. Every text of the data goes through one gate. */
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

    private static final String FOOT = """
              </main>
            </body>
            </html>
            """;

    private final Library library;
    private final ItemBank bank;

    ErrataPage(Library library, ItemBank bank) {
        this.library = library;
        this.bank = bank;
    }

    String html() {
        StringBuilder html = new StringBuilder(HEAD);
        html.append("<p class=\"lead\">")
                .append(library.errata().size())
                .append(" places where the guide is wrong, empty or incomplete, with what the literature says. Viva")
                .append(" teaches and marks by the corrected version.</p>\n");
        html.append("<nav aria-label=\"Topics\"><ul class=\"chips errata-topics\">\n");
        for (Topic topic : Topic.values()) {
            chip(html, topic, of(topic).size());
        }
        html.append("</ul></nav>\n<div id=\"corrections\">\n");
        for (Topic topic : Topic.values()) {
            section(html, topic, of(topic));
        }
        return html.append("</div>\n").append(FOOT).toString();
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
                .append("\">\n<h2>")
                .append(safe(topic.title()))
                .append("</h2>\n");
        errata.forEach(erratum -> article(html, erratum));
        html.append("</section>\n");
    }

    private void article(StringBuilder html, Erratum erratum) {
        html.append("<article class=\"card erratum\" id=\"")
                .append(safe(erratum.id()))
                .append("\">\n<h3>")
                .append(safe(erratum.about()))
                .append("</h3>\n<p class=\"place quiet\">")
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
