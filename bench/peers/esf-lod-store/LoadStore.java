import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.esflod.dataset.Tdb2Store;

/**
 * The step of {@code ./esf-lod publish} that builds the store, alone: {@code DUMP FOLDER}. Leaves in its file
 * {@code statements} how many the store has then.
 *
 * <p>No module of its own: {@code bench/run load} compiles it against the jar that the launcher runs.
 */
public final class LoadStore {
    private LoadStore() {}

    /** Entry point. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        long statements = Tdb2Store.build(folder, Path.of(args[0]), List.of());
        Files.writeString(folder.resolve("statements"), statements + "\n");
    }
}
