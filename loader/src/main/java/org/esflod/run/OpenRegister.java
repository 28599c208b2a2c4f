package org.esflod.run;

import java.io.Closeable;
import java.nio.file.Path;
import org.esflod.curation.CuratedLinks;
import org.esflod.link.OwnerSources;
import org.esflod.match.LegalForms;
import org.esflod.match.Model;
import org.esflod.register.Register;
import org.esflod.register.Registers;
import org.jspecify.annotations.Nullable;

/** What owners are looked up in during a run: curated links, and the registers with their model where there are some. */
final class OpenRegister implements Closeable {
    private final @Nullable Register register;
    private final OwnerSources sources;

    private OpenRegister(@Nullable Register register, OwnerSources sources) {
        this.register = register;
        this.sources = sources;
    }

    /**
     * Opens what {@code --registers} names; builds its index where there is none for the files that stand there.
     *
     * @throws org.esflod.problem.LoaderException where there is no register there
     */
    static OpenRegister of(RunConfig config) {
        CuratedLinks curated = CuratedLinks.read(config.home().links());
        Path folder = config.registers();
        if (folder == null) {
            return new OpenRegister(null, new OwnerSources(null, null, LegalForms.standard(), curated));
        }
        Registers.build(folder);
        Register register = Registers.open(folder);
        Model model = Model.read(config.home().models().resolve("owners.json"));
        return new OpenRegister(register, new OwnerSources(register, model, LegalForms.standard(), curated));
    }

    /** What owners are looked up in. */
    OwnerSources sources() {
        return sources;
    }

    @Override
    public void close() {
        if (register != null) {
            register.close();
        }
    }
}
