package org.esflod.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.esflod.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * Scripts and styles at {@code /assets/}: of libraries that come as WebJars, and our own. The address of a file has its
 * version in it, so what is there never changes and browsers keep it.
 *
 * <p>Only the files that are named when the service starts are sent.
 */
public final class Assets implements Route {
    private static final String PATH = "/assets/";
    private static final String WEBJARS = "META-INF/resources/webjars/";
    // A year, the most that caches are asked for.
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final int HASH_CHARACTERS = 12;

    private final Map<String, byte[]> files = new HashMap<>();

    /** All files of these folders. */
    public Assets(List<Folder> folders) {
        folders.forEach(folder ->
                folder.files().forEach((name, content) -> files.put(PATH + folder.name() + "/" + name, content)));
    }

    /**
     * A folder below {@code /assets/}.
     *
     * @param name with its version, such as {@code leaflet-1.9.4}
     * @param files name to content
     */
    public record Folder(String name, Map<String, byte[]> files) {
        public Folder {
            files = Map.copyOf(files);
        }

        /** The address of a file below the service: {@code assets/leaflet-1.9.4/leaflet.js}. */
        public String address(String file) {
            if (!files.containsKey(file)) {
                throw new IllegalArgumentException("no file " + file + " in " + name);
            }
            return PATH.substring(1) + name + "/" + file;
        }
    }

    /**
     * Files of a WebJar of {@code org.webjars.npm}, in the version that is on the class path.
     *
     * @param artifact such as {@code leaflet} or {@code zazuko__yasgui}
     * @param folder where they are in the package: {@code dist}
     * @param files which
     * @throws LoaderException where one is missing
     */
    public static Folder webjar(String artifact, String folder, String... files) {
        Properties properties = new Properties();
        String about = "META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(about)) {
            if (in == null) {
                throw new LoaderException("the library " + artifact + " is not on the class path (" + about + ")");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = properties.getProperty("version");
        Map<String, byte[]> contents = new HashMap<>();
        for (String file : files) {
            String path = WEBJARS + artifact + "/" + version + "/" + folder + "/" + file;
            contents.put(file, content(Assets.class.getClassLoader().getResourceAsStream(path), path));
        }
        return new Folder(artifact + "-" + version, contents);
    }

    /**
     * Our own files beside a class, in a folder that is named after what they say.
     *
     * @throws LoaderException where one is missing
     */
    public static Folder own(Class<?> owner, String... files) {
        Map<String, byte[]> contents = new HashMap<>();
        MessageDigest digest = sha256();
        for (String file : files) {
            byte[] content = content(owner.getResourceAsStream(file), file);
            digest.update(content);
            contents.put(file, content);
        }
        return new Folder("own-" + HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARACTERS), contents);
    }

    @Override
    public boolean answer(Exchange exchange) throws IOException {
        if (!exchange.path().startsWith(PATH)) {
            return false;
        }
        byte[] content = files.get(exchange.path());
        if (content == null) {
            return false;
        }
        if (exchange.refusedMethod()) {
            return true;
        }
        exchange.response().setHeader("Cache-Control", FOREVER);
        exchange.send(200, Downloads.mediaType(exchange.path()), content);
        return true;
    }

    private static byte[] content(@Nullable InputStream found, String name) {
        try (InputStream in = found) {
            if (in == null) {
                throw new LoaderException("the file " + name + " of the pages is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
