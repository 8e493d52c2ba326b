package science.haven.cli;

import science.haven.study.Progress;

import java.io.PrintWriter;

/// One line that grows and vanishes when all is done.
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final int NAME = 40;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private int files;
    private int done;

    ProgressBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begins(int count) {
        files = count;
        done = 0;
    }

    @Override
    public void finished(String file) {
        done++;
        int full = files == 0 ? WIDTH : WIDTH * done / files;
        String name = file.length() > NAME ? "…" + file.substring(file.length() - NAME) : file;
        err.print(
                CLEAR
                        + "━".repeat(full)
                        + "┄".repeat(WIDTH - full)
                        + "  %d/%d  %s".formatted(done, files, name));
        err.flush();
    }

    @Override
    public void ends() {
        err.print(CLEAR);
        err.flush();
    }
}
