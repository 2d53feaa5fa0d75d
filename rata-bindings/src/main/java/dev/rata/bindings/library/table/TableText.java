package dev.rata.bindings.library.table;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a table as aligned text: a line of names, a rule, a line for each row; numbers to the right, everything else to
 * the left.
 */
public final class TableText {
    private static final String GAP = "  ";

    private TableText() {}

    /** The lines of the whole table, without a newline at the end of the last. */
    public static String of(Table table) {
        var columns = new ArrayList<List<String>>();
        for (int c = 0; c < table.names().size(); c++) {
            columns.add(drawn(table.names().get(c), table.columns().get(c)));
        }
        var lines = new ArrayList<String>();
        for (int line = 0; line < table.rows() + 2; line++) {
            var cells = new ArrayList<String>();
            for (var column : columns) {
                cells.add(column.get(line));
            }
            lines.add(String.join(GAP, cells).stripTrailing());
        }
        return columns.isEmpty() ? "(no columns)" : String.join("\n", lines);
    }

    private static List<String> drawn(String name, Column column) {
        var cells = new ArrayList<String>();
        cells.add(name);
        for (int row = 0; row < column.size(); row++) {
            cells.add(cell(column.at(row)));
        }
        int width = cells.stream().mapToInt(TableText::width).max().orElse(0);
        boolean right = isNumeric(column);
        cells.replaceAll(
                text -> right ? " ".repeat(width - width(text)) + text : text + " ".repeat(width - width(text)));
        cells.add(1, "-".repeat(width));
        return cells;
    }

    private static boolean isNumeric(Column column) {
        boolean any = false;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isNil(row)) {
                if (!(column.at(row) instanceof Number)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static String cell(Object value) {
        var text = value == Nil.NIL ? "nil" : Terms.print(value);
        return text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
