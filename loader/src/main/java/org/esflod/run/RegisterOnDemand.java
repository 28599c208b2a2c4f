package org.esflod.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.esflod.register.Register;
import org.esflod.register.RegisterEntry;
import org.esflod.register.Registers;
import org.jspecify.annotations.Nullable;

/** A register whose index is opened when it is first asked: who never links an owner of its country needs none of it. */
final class RegisterOnDemand implements Register {
    private final Path folder;
    private volatile @Nullable Register opened;

    RegisterOnDemand(Path folder) {
        this.folder = folder;
    }

    /** Whether anything was asked yet. */
    boolean isOpen() {
        return opened != null;
    }

    private Register register() {
        Register known = opened;
        return known == null ? open() : known;
    }

    private synchronized Register open() {
        Register known = opened;
        if (known == null) {
            known = Registers.open(folder);
            opened = known;
        }
        return known;
    }

    @Override
    public Optional<RegisterEntry> byKey(String key) {
        return register().byKey(key);
    }

    @Override
    public List<RegisterEntry> exact(String name, Set<String> towns) {
        return register().exact(name, towns);
    }

    @Override
    public List<Candidate> candidates(String name, Set<String> towns, int most) {
        return register().candidates(name, towns, most);
    }

    @Override
    public double weight(String token) {
        return register().weight(token);
    }

    @Override
    public String snapshot() {
        return register().snapshot();
    }

    @Override
    public synchronized void close() {
        Register known = opened;
        if (known != null) {
            known.close();
        }
    }
}
