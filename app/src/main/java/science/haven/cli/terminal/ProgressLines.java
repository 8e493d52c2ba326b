package science.haven.cli.terminal;

import science.haven.study.work.Progress;

import java.io.PrintWriter;
import java.util.function.Consumer;

/// A line at the start and one at every tenth of the way: what a log can bear.
final class ProgressLines implements Progress {

    private static final int FEW = 20;

    private final PrintWriter err;
    private final Consumer<Throwable> stack;
    private int files;
    private int done;

    ProgressLines(PrintWriter err, Consumer<Throwable> stack) {
        this.err = err;
        this.stack = stack;
    }

    @Override
    public void begins(int count) {
        files = count;
        done = 0;
        if (files > FEW) {
            err.println("haven: %d files".formatted(files));
        }
    }

    @Override
    public void finished(String file) {
        done++;
        boolean tenth = done * 10 / files > (done - 1) * 10 / files;
        if (files > FEW && tenth) {
            err.println("haven: %d of %d files done".formatted(done, files));
        }
    }

    @Override
    public void broke(String file, Throwable error) {
        stack.accept(error);
    }

    @Override
    public void ends() {}
}
