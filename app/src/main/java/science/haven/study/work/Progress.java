package science.haven.study.work;

/// Is told how far a run has come. Calls come from one thread at a time.
public interface Progress {

    /// Says nothing to nobody.
    Progress SILENT =
            new Progress() {
                @Override
                public void begins(int files) {}

                @Override
                public void finished(String file) {}

                @Override
                public void broke(String file, Throwable error) {}

                @Override
                public void ends() {}
            };

    /// The run begins.
    ///
    /// @param files number of files to analyse
    void begins(int files);

    /// One more file is done.
    ///
    /// @param file its name
    void finished(String file);

    /// An error of Haven itself ended the analysis of a file.
    ///
    /// @param file its name
    /// @param error what was thrown
    void broke(String file, Throwable error);

    /// The run is over, or was given up.
    void ends();
}
