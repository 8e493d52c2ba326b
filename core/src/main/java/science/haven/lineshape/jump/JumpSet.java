package science.haven.lineshape.jump;

import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Orientations among which an ion jumps, as turns of one and the same site.
public final class JumpSet {

    private static final double TETRAHEDRAL = Math.acos(1 / Math.sqrt(3));

    private JumpSet() {}

    /// Two orientations whose axes z stand at an angle, as of a molecule that flips by half a turn.
    ///
    /// @param site the site, with the axis z of its crystal frame to be turned
    /// @param angle angle between both axes in rad
    /// @return the two places
    public static List<Site> flip(Site site, double angle) {
        return cone(site, angle / 2, 2);
    }

    /// Orientations equally spaced on a cone.
    ///
    /// @param site the site, with the axis z of its crystal frame to be turned
    /// @param opening angle between the axis z of each orientation and that of the cone, in rad
    /// @param places number of orientations
    /// @return the places
    public static List<Site> cone(Site site, double opening, int places) {
        List<EulerAngles> turns = new ArrayList<>();
        for (int j = 0; j < places; j++) {
            turns.add(new EulerAngles(0, opening, 2 * Math.PI * j / places));
        }
        return turned(site, turns);
    }

    /// The four directions from the centre of a tetrahedron to its corners.
    ///
    /// @param site the site, with the axis z of its crystal frame to be turned
    /// @return the four places
    public static List<Site> tetrahedron(Site site) {
        double up = TETRAHEDRAL;
        double down = Math.PI - TETRAHEDRAL;
        double quarter = Math.PI / 4;
        return turned(
                site,
                List.of(
                        new EulerAngles(0, up, quarter),
                        new EulerAngles(0, up, 5 * quarter),
                        new EulerAngles(0, down, 3 * quarter),
                        new EulerAngles(0, down, 7 * quarter)));
    }

    /// Orientations by name.
    ///
    /// @param site the site, with the axis z of its crystal frame to be turned
    /// @param text `tetrahedron`, `flip:109.5deg` with the angle between both axes, or
    ///   `cone:54.7deg:3` with the angle to the axis and the number of places
    /// @return the places
    /// @throws NotationException if it names none
    public static List<Site> named(Site site, String text) throws NotationException {
        String[] words = text.strip().split(":", -1);
        String name = words[0].toLowerCase(Locale.ROOT);
        if (name.equals("tetrahedron") && words.length == 1) {
            return tetrahedron(site);
        }
        if (name.equals("flip") && words.length == 2) {
            return flip(site, angle(words[1]));
        }
        if (name.equals("cone") && words.length == 3) {
            return cone(site, angle(words[1]), number(text, words[2]));
        }
        throw new NotationException(
                text, 1, "expected tetrahedron, flip:109.5deg or cone:54.7deg:3");
    }

    /// A bare number could be either unit.
    private static double angle(String text) throws NotationException {
        if (text.matches("[-+.\\d]*")) {
            throw new NotationException(text, text.length() + 1, "expected deg or rad");
        }
        return Quantity.parse(text, Unit.RADIAN).si().value();
    }

    private static int number(String text, String word) throws NotationException {
        int number = word.matches("\\d") ? Integer.parseInt(word) : 0;
        if (number < 2 || number > JumpingSite.MOST) {
            throw new NotationException(
                    text,
                    text.length() - word.length() + 1,
                    "expected 2 to %d places".formatted(JumpingSite.MOST));
        }
        return number;
    }

    /// Orientations as the user gives them.
    ///
    /// @param site the site
    /// @param turns how it is turned at each place, beyond the orientations of its own tensors
    /// @return the places
    public static List<Site> turned(Site site, List<EulerAngles> turns) {
        return turns.stream().map(turn -> turned(site, turn)).toList();
    }

    private static Site turned(Site site, EulerAngles turn) {
        ShiftTensor d = site.shift();
        return new Site(
                site.nuclide(),
                new ShiftTensor(
                        d.isotropic(), d.anisotropy(), d.asymmetry(), d.orientation().then(turn)),
                site.quadrupole()
                        .map(
                                q ->
                                        new QuadrupolarCoupling(
                                                q.coupling(),
                                                q.asymmetry(),
                                                q.orientation().then(turn))));
    }
}
