package science.haven.formats.mrsimulator;

import science.haven.formats.FormatException;
import science.haven.formats.json.JsonPart;
import science.haven.lineshape.jump.JumpSet;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Site;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.NotationException;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The block `jumps` of a spin system, which is Haven's own: other programs skip it.
///
/// ```text
/// "jumps": {"rate": "1e8 /s", "populations": [0.9, 0.1]}       among the sites of the system
/// "jumps": {"rates": [[0, 1e7], [9e7, 0]], "populations": …}   rates[i][j] from i to j
/// "jumps": {"rate": 1e5, "among": "flip:109.5deg"}             among turns of its only site
/// "jumps": {"rate": 1e5, "turns": [{"beta": "0 deg"}, {"beta": "90 deg"}]}
/// ```
///
/// `rate` is that of every path, the geometric mean of both ways; places are filled alike if not
/// said otherwise.
final class Jumps {

    /// How far shares may be from 1 together for what rounding leaves.
    private static final double ROUNDED = 1e-3;

    private final JsonPart part;

    Jumps(JsonPart part) {
        this.part = part;
    }

    /// The places: the sites of the system, or turns of its only one.
    List<Site> places(List<Site> sites) throws FormatException {
        JsonPart among = part.at("among");
        JsonPart turns = part.at("turns");
        List<Site> places = sites;
        if (among.isThere() || turns.isThere()) {
            if (sites.size() != 1) {
                throw part.wrong("one site that is turned");
            }
            places = among.isThere() ? named(sites.getFirst(), among) : turned(sites, turns);
        }
        if (places.size() < 2 || places.size() > JumpingSite.MOST) {
            throw part.wrong("2 to %d places".formatted(JumpingSite.MOST));
        }
        for (Site place : places) {
            if (!place.nuclide().equals(places.getFirst().nuclide())) {
                throw part.wrong("places of one nucleus");
            }
        }
        return places;
    }

    private static List<Site> named(Site site, JsonPart among) throws FormatException {
        try {
            return JumpSet.named(site, among.text());
        } catch (NotationException e) {
            FormatException wrong = among.wrong("jumps such as flip:109.5deg; " + e.trouble());
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static List<Site> turned(List<Site> sites, JsonPart turns) throws FormatException {
        List<EulerAngles> angles = new ArrayList<>();
        for (JsonPart turn : turns.items()) {
            angles.add(SpinSystemsReader.angles(turn));
        }
        return JumpSet.turned(sites.getFirst(), angles);
    }

    /// The rates among so many places.
    RateMatrix rates(int places) throws FormatException {
        double[] shares = shares(places);
        JsonPart one = part.at("rate");
        if (one.isThere()) {
            double rate = rate(one);
            double[][] means = new double[places][places];
            for (double[] row : means) {
                Arrays.fill(row, rate);
            }
            return new RateMatrix(shares, means);
        }
        JsonPart all = part.at("rates");
        double[][] rates = new double[places][places];
        List<JsonPart> rows = all.items();
        for (int i = 0; i < rows.size(); i++) {
            List<JsonPart> row = rows.get(i).items();
            if (rows.size() != places || row.size() != places) {
                throw all.wrong("%d rows of %d rates".formatted(places, places));
            }
            for (int j = 0; j < places; j++) {
                rates[i][j] = i == j ? 0 : rate(row.get(j));
            }
        }
        try {
            return RateMatrix.of(shares, rates);
        } catch (IllegalArgumentException e) {
            FormatException wrong = all.wrong(String.valueOf(e.getMessage()));
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static double rate(JsonPart part) throws FormatException {
        double rate = SpinSystemsReader.value(part, Unit.PER_SECOND);
        if (!(rate >= 0)) {
            throw part.wrong("a rate >= 0 s⁻¹");
        }
        return rate;
    }

    private double[] shares(int places) throws FormatException {
        JsonPart given = part.at("populations");
        double[] shares = new double[places];
        Arrays.fill(shares, 1.0 / places);
        if (!given.isThere()) {
            return shares;
        }
        shares = given.numbers();
        double sum = Arrays.stream(shares).sum();
        boolean positive = Arrays.stream(shares).allMatch(share -> share > 0);
        if (shares.length != places || !positive || Math.abs(sum - 1) > ROUNDED) {
            throw given.wrong("%d shares > 0 that sum to 1".formatted(places));
        }
        for (int j = 0; j < places; j++) {
            shares[j] /= sum;
        }
        return shares;
    }
}
