package dev.perennial.server.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so that root steps down to a user without rights; anybody else
 * runs it as themselves. Wherever the system can, PostgreSQL is told to shut down when our process ends, at all events.
 */
sealed interface Footing {

    /** The command that runs {@code command} on this footing. */
    List<String> command(List<String> command);

    /** Makes a file or folder one that PostgreSQL owns. */
    void give(Path path);

    /** Makes a folder with all that is in it one that PostgreSQL owns, such as one that was unpacked by us. */
    void giveAll(Path folder);

    /** The footing on which {@code program} can be run from where it lies, on files in {@code folder}. */
    static Footing to(Path program, Path folder) {
        if (new UnixSystem().getUid() != 0) return new Ourselves(Shell.has("setpriv") && Shell.has("setsid"));
        if (!Shell.has("setpriv"))
            throw new Refused("PostgreSQL does not run as root and setpriv, which would step down, is not installed:"
                    + " install util-linux, or start Perennial as an ordinary user.");
        var plain = new Nobody(List.of());
        if (plain.reaches(program, folder)) return plain;
        var passing = new Nobody(Nobody.PASS_CLOSED_FOLDERS);
        if (passing.reaches(program, folder)) return passing;
        throw new Refused("PostgreSQL does not run as root, and user " + Nobody.ID + " may not pass the folders above "
                + folder + ": choose another data folder with --data, or start Perennial as an ordinary"
                + " user.");
    }

    /** An ordinary user. */
    record Ourselves(boolean tied) implements Footing {

        @Override
        public List<String> command(List<String> command) {
            return tied ? Footing.join(List.of("setsid", "setpriv", "--pdeathsig=INT"), command) : command;
        }

        @Override
        public void give(Path path) {}

        @Override
        public void giveAll(Path folder) {}
    }

    /**
     * Root, stepped down.
     *
     * @param passing what lets the user without rights pass folders above the data folder that are closed to others,
     *     whose mode is not ours to change
     */
    record Nobody(List<String> passing) implements Footing {

        static final int ID = 65534;

        // PostgreSQL asks access(2), which forgets capabilities of a user other than root unless the last bit is set.
        static final List<String> PASS_CLOSED_FOLDERS = List.of(
                "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search", "--securebits=+no_setuid_fixup");

        @Override
        public List<String> command(List<String> command) {
            var stepDown = List.of("setsid", "setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups");
            return Footing.join(stepDown, passing, List.of("--pdeathsig=INT"), command);
        }

        boolean reaches(Path program, Path folder) {
            return Shell.run(command(List.of("test", "-x", program.toString(), "-a", "-x", folder.toString())))
                    .well();
        }

        @Override
        public void give(Path path) {
            try {
                Files.setAttribute(path, "unix:uid", ID);
                Files.setAttribute(path, "unix:gid", ID);
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be given to user " + ID, e);
            }
        }

        @Override
        public void giveAll(Path folder) {
            try {
                if (Files.getAttribute(folder, "unix:uid").equals(ID)) return;
                for (var path : Tree.below(folder).toList()) give(folder.resolve(path));
                give(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be given to user " + ID, e);
            }
        }
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        var joined = new ArrayList<String>();
        for (var part : parts) joined.addAll(part);
        return List.copyOf(joined);
    }
}
