package dev.rata.bindings.docs;

import dev.rata.bindings.docs.DocModule.DocFunction;
import java.util.List;
import java.util.TreeMap;

/** Documentation as Markdown: an index and a page for each module. */
public final class MarkdownPages {
    private MarkdownPages() {}

    /** The pages of a project's own modules and those of the library. */
    public static DocFiles of(String title, List<DocModule> project, List<DocModule> library) {
        var pages = new TreeMap<String, String>();
        var index = new StringBuilder("# " + title + "\n");
        list(index, "Modules of the project", project);
        list(index, "Standard library", library);
        pages.put("index.md", index.toString());
        project.forEach(module -> pages.put(module.name() + ".md", page(module)));
        library.forEach(module -> pages.putIfAbsent(module.name() + ".md", page(module)));
        return new DocFiles(pages);
    }

    private static void list(StringBuilder index, String heading, List<DocModule> modules) {
        if (!modules.isEmpty()) {
            index.append("\n## ").append(heading).append("\n\n");
            for (var module : modules) {
                index.append("- [")
                        .append(module.name())
                        .append("](")
                        .append(module.name())
                        .append(".md)");
                index.append(module.summary().isEmpty() ? "" : ": " + module.summary())
                        .append('\n');
            }
        }
    }

    private static String page(DocModule module) {
        var page = new StringBuilder("# ").append(module.name()).append('\n');
        paragraph(page, module.place().isEmpty() ? "" : "Defined in `" + module.place() + "`.");
        paragraph(page, module.doc());
        module.functions().forEach(function -> function(page, function));
        return page.toString();
    }

    private static void function(StringBuilder page, DocFunction function) {
        page.append("\n## ").append(function.name()).append("\n\n```rata-signature\n");
        function.signatures().forEach(signature -> page.append(signature).append('\n'));
        page.append("```\n");
        function.docs().forEach(doc -> paragraph(page, doc));
        if (!function.examples().isEmpty()) {
            page.append("\n```rata-example\n");
            function.examples().forEach(example -> page.append(example).append('\n'));
            page.append("```\n");
        }
    }

    private static void paragraph(StringBuilder page, String text) {
        if (!text.isEmpty()) {
            page.append('\n').append(text).append('\n');
        }
    }
}
