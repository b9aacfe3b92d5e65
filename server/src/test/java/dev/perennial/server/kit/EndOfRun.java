package dev.perennial.server.kit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Ends what serves all tests after the last of them. A shutdown hook would be late: Surefire gives a process that has
 * said goodbye 30 seconds, and ending a server with the databases of a whole run takes longer on a busy machine.
 */
public final class EndOfRun implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Databases.end();
    }
}
