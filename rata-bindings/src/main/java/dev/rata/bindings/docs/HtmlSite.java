package dev.rata.bindings.docs;

import dev.rata.bindings.docs.DocModule.DocFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documentation as a site of plain files, which needs no server and loads nothing from elsewhere: an index, a page for each module, a style sheet, a search. */
public final class HtmlSite {
    private final String title;
    private final List<DocModule> project;
    private final List<DocModule> library;

    private HtmlSite(String title, List<DocModule> project, List<DocModule> library) {
        this.title = title;
        this.project = project;
        this.library = library.stream()
                .filter(module -> project.stream().noneMatch(own -> own.name().equals(module.name())))
                .toList();
    }

    /** The site of a project's own modules and those of the library. */
    public static DocFiles of(String title, List<DocModule> project, List<DocModule> library) {
        return new HtmlSite(title, project, library).files();
    }

    private DocFiles files() {
        var files = new TreeMap<String, String>();
        files.put("style.css", resource("style.css"));
        files.put(
                "search.js", "const entries = [\n" + String.join(",\n", entries()) + "\n];\n" + resource("search.js"));
        files.put("index.html", page(title, index()));
        Stream.concat(project.stream(), library.stream())
                .forEach(module -> files.put(module.name() + ".html", page(module.name(), content(module))));
        return new DocFiles(files);
    }

    private String page(String heading, String content) {
        String full = heading.equals(title) ? title : heading + " · " + title;
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="style.css">
            <script src="search.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header>
            <a href="index.html">%s</a>
            <form role="search" onsubmit="return false">
            <label for="search">Search</label>
            <input id="search" type="search" autocomplete="off" aria-controls="found">
            </form>
            <ul id="found" aria-live="polite"></ul>
            </header>
            <nav aria-label="Modules">
            %s</nav>
            <main id="content">
            <h1>%s</h1>
            %s</main>
            </body>
            </html>
            """.formatted(escaped(full), escaped(title), navigation(heading), escaped(heading), content);
    }

    private String navigation(String current) {
        return links("Project", project, current) + links("Library", library, current);
    }

    private static String links(String heading, List<DocModule> modules, String current) {
        if (modules.isEmpty()) {
            return "";
        }
        var list = new StringBuilder("<h2>" + heading + "</h2>\n<ul>\n");
        for (var module : modules) {
            list.append("<li><a href=\"").append(module.name()).append(".html\"");
            list.append(module.name().equals(current) ? " aria-current=\"page\"" : "");
            list.append('>').append(escaped(module.name())).append("</a></li>\n");
        }
        return list.append("</ul>\n").toString();
    }

    private String index() {
        return table("Modules of the project", project) + table("Standard library", library);
    }

    private static String table(String heading, List<DocModule> modules) {
        if (modules.isEmpty()) {
            return "";
        }
        var list = new StringBuilder("<h2>" + heading + "</h2>\n<dl>\n");
        for (var module : modules) {
            list.append("<dt><a href=\"%s.html\">%s</a></dt><dd>%s</dd>\n"
                    .formatted(module.name(), escaped(module.name()), escaped(module.summary())));
        }
        return list.append("</dl>\n").toString();
    }

    private static String content(DocModule module) {
        var content = new StringBuilder();
        if (!module.place().isEmpty()) {
            content.append("<p class=\"place\">")
                    .append(escaped(module.place()))
                    .append("</p>\n");
        }
        paragraphs(content, module.doc());
        module.functions().forEach(function -> function(content, function));
        return content.toString();
    }

    private static void function(StringBuilder content, DocFunction function) {
        content.append("<section id=\"").append(escaped(function.name())).append("\">\n<h2><a href=\"#");
        content.append(escaped(function.name()))
                .append("\">")
                .append(escaped(function.name()))
                .append("</a></h2>\n");
        code(content, "signature", function.signatures());
        function.docs().forEach(doc -> paragraphs(content, doc));
        code(content, "example", function.examples());
        content.append("</section>\n");
    }

    private static void code(StringBuilder content, String kind, List<String> lines) {
        if (!lines.isEmpty()) {
            content.append("<pre class=\"").append(kind).append("\"><code>");
            content.append(escaped(String.join("\n", lines))).append("</code></pre>\n");
        }
    }

    private static void paragraphs(StringBuilder content, String text) {
        for (var paragraph : text.split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                content.append("<p>").append(escaped(paragraph.strip())).append("</p>\n");
            }
        }
    }

    /** What can be searched for: a name, where it leads, and what it is. */
    private List<String> entries() {
        var entries = new ArrayList<String>();
        Stream.concat(project.stream(), library.stream()).forEach(module -> {
            entries.add(entry(module.name(), module.name() + ".html", module.summary()));
            for (var function : module.functions()) {
                entries.add(entry(
                        module.name() + "." + function.name(),
                        module.name() + ".html#" + function.name(),
                        String.join(" ", function.docs())));
            }
        });
        return entries;
    }

    private static String entry(String... texts) {
        return Stream.of(texts)
                .map(text -> '"'
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", " ")
                                .replace("<", "\\u003c")
                        + '"')
                .toList()
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlSite.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
