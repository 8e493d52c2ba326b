package science.haven.fieldgradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a decay may follow.
///
/// @param laws the laws to compare, the simplest first
/// @param asked the laws of which one is used whatever the others say; empty for the best of all
/// @param floor whether the echo may fall to something else than zero
public record EchoOptions(List<EchoLaw> laws, Set<EchoLaw> asked, Floor floor) {

    /// What an echo falls to.
    public enum Floor {
        /// Zero.
        NONE,
        /// Something that is fitted.
        FITTED,
        /// Whichever describes the points better.
        AUTOMATIC
    }

    /// All laws that need no word of the user, with a floor where there is one.
    public static final EchoOptions DEFAULT =
            new EchoOptions(
                    List.of(
                            EchoLaw.ISOTROPIC,
                            EchoLaw.PLANES,
                            EchoLaw.CHANNELS,
                            EchoLaw.GAMMA,
                            EchoLaw.LOG_NORMAL,
                            EchoLaw.OBLATE,
                            EchoLaw.PROLATE,
                            EchoLaw.TWO_COMPONENTS),
                    Set.of(),
                    Floor.AUTOMATIC);

    public EchoOptions {
        laws = List.copyOf(laws);
        asked = Set.copyOf(asked);
        if (laws.isEmpty()) {
            throw new IllegalArgumentException("laws must not be empty");
        }
    }

    /// The same with laws one of which is used.
    ///
    /// @param only the laws
    /// @return the options; the other laws are still compared with it
    public EchoOptions with(Set<EchoLaw> only) {
        List<EchoLaw> all = new ArrayList<>(laws);
        only.stream().sorted().filter(law -> !all.contains(law)).forEach(all::add);
        return new EchoOptions(all, only, floor);
    }

    /// The same with another floor.
    ///
    /// @param other what the echo falls to
    /// @return the options
    public EchoOptions with(Floor other) {
        return new EchoOptions(laws, asked, other);
    }

    /// The models, the simplest first.
    List<EchoModel> models() {
        List<EchoModel> models = new ArrayList<>();
        for (EchoLaw each : laws) {
            if (floor != Floor.FITTED) {
                models.add(new EchoModel(each, false));
            }
            boolean takesOne = floor == Floor.AUTOMATIC && leavesRoom(each);
            if (floor == Floor.FITTED || takesOne) {
                models.add(new EchoModel(each, true));
            }
        }
        return models;
    }

    /// A second slow component is a floor already, and so is the other side of a pore; a law that
    /// bends as one likes needs none.
    private static boolean leavesRoom(EchoLaw law) {
        return switch (law) {
            case ISOTROPIC, PLANES, CHANNELS, GAMMA, LOG_NORMAL, OBLATE, PROLATE -> true;
            case TWO_COMPONENTS, RHOMBIC, STRETCHED, BETWEEN_PLANES, IN_CYLINDERS, IN_SPHERES ->
                    false;
        };
    }
}
