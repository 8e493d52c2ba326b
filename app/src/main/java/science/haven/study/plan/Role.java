package science.haven.study.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a part of a spectrum stands for in the sample.
public enum Role {
    /// The inside of the grains.
    BULK,
    /// Where the ions cross from grain to grain.
    GRAIN_BOUNDARY,
    /// A second phase between the grains.
    INTERGRANULAR,
    /// Where the ions stop: not part of the sample's conductivity.
    ELECTRODE;

    /// The whole sample: everything but the electrodes.
    public static final String TOTAL = "total";

    /// Its word in the study file and in the results.
    ///
    /// @return for example `grain boundary`
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The words of all roles.
    ///
    /// @return in the order of the roles
    public static List<String> words() {
        return Arrays.stream(values()).map(Role::word).toList();
    }
}
