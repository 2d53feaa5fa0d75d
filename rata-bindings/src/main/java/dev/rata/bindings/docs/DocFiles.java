package dev.rata.bindings.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Pages that are ready to be written: a text for each file name.
 *
 * @param texts by name, in no order that matters
 */
public record DocFiles(Map<String, String> texts) {
    /** Writes them into a directory, which is made if need be; other files in it stay. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (var text : texts.entrySet()) {
            Files.writeString(directory.resolve(text.getKey()), text.getValue());
        }
    }
}
