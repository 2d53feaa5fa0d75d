package dev.rata.adapter.pekko;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * The loader of classes that Pekko is given: like the ordinary one, but it finds no manifests. Pekko reads those of all libraries at every start, to warn of
 * versions that do not fit; which versions there are is settled by the build.
 */
final class WithoutManifests extends ClassLoader {
    WithoutManifests(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals("META-INF/MANIFEST.MF") ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
