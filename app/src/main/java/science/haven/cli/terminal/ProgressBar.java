package science.haven.cli.terminal;

import science.haven.study.work.Progress;

import java.io.PrintWriter;
import java.util.function.Consumer;

/// One line that grows and vanishes when all is done.
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final int NAME = 40;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final Consumer<Throwable> stack;
    private int files;
    private int done;

    ProgressBar(PrintWriter err, Consumer<Throwable> stack) {
        this.err = err;
        this.stack = stack;
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
    public void broke(String file, Throwable error) {
        stack.accept(error);
    }

    @Override
    public void ends() {
        err.print(CLEAR);
        err.flush();
    }
}
