package science.haven.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Runs the program in this JVM and keeps what it says.
///
/// @param code exit code
/// @param out standard output
/// @param err standard error
record Console(int code, String out, String err) {

    static Console haven(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Haven.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(words);
        return new Console(code, out.toString(), err.toString());
    }
}
