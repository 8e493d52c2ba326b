package science.haven.trajectory.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.data.Lattice;
import science.haven.data.Provenance;
import science.haven.data.UnitCell;
import science.haven.math.CounterRandom;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.TracerDiffusion;

import java.util.Arrays;
import java.util.List;

/// Ions that jump on a simple cubic lattice of 3 Å, 4 × 4 × 4 sites, and rattle meanwhile.
class JumpNetworkTest {

    private static final double EDGE = 3e-10;
    private static final double INTERVAL = 1e-13;
    private static final double RATE = 0.02; // per frame

    /// Jumps along some axes, begun at a corner of the lattice that is not the origin.
    private static IonPaths ions(int axes) {
        CounterRandom random = new CounterRandom(4, axes);
        double[][][] paths = new double[40][3][1500];
        for (int i = 0; i < 40; i++) {
            int[] place = {i % 4, i / 4 % 4, i / 16};
            for (int k = 0; k < 1500; k++) {
                if (random.nextDouble() < RATE) {
                    place[random.nextInt(axes)] += random.nextBoolean() ? 1 : -1;
                }
                for (int axis = 0; axis < 3; axis++) {
                    paths[i][axis][k] =
                            (place[axis] + 0.4) * EDGE + 0.25e-10 * random.nextGaussian();
                }
            }
        }
        return IonPaths.of(paths, INTERVAL, Lattice.box(4 * EDGE, 4 * EDGE, 4 * EDGE));
    }

    private static DensityMap density(IonPaths paths) {
        return DensityMap.of(paths, 0.3e-10, 0.4e-10);
    }

    private static CrystalStructure crystal() {
        return new CrystalStructure(
                "cubic",
                UnitCell.cubic(EDGE),
                List.of(new Atom("Li1", "Li", 0, 0, 0, 1)),
                new Provenance("", "", "", "", List.of(), List.of()));
    }

    @Test
    void findsRatesOfJumpsFromTheSitesOfACrystal() {
        IonPaths paths = ions(3);
        SiteSet sites = SiteSet.of(crystal(), "Li", density(paths)).orElseThrow();
        assertThat(sites.sites()).hasSize(64);
        SiteVisits visits = SiteVisits.of(paths, sites);
        JumpNetwork network = JumpNetwork.of(visits);
        assertThat(visits.coverage()).isGreaterThan(0.98);
        assertThat(visits.occupancy("Li1")).isCloseTo(40.0 / 64, within(0.02));
        JumpPath path = network.paths().getFirst();
        assertThat(path.length()).isCloseTo(EDGE, withinPercentage(1));
        assertThat(path.rate().value())
                .isCloseTo(RATE / INTERVAL, within(4 * path.rate().uncertainty()));
        assertThat(network.residence().orElseThrow().value())
                .isCloseTo(INTERVAL / RATE, withinPercentage(8));
        assertThat(network.percolation()).isEqualTo(3);
        assertThat(network.returning()).isCloseTo(1.0 / 6, within(0.04));
        // kT ln(ν₀/Γ) at 500 K
        assertThat(path.barrier(500, 1e13).value() / 1.602176634e-19)
                .isCloseTo(8.617333e-5 * 500 * Math.log(1e13 / 2e11), within(0.004));
    }

    /// An ion between two sites holds none: the rest of the time on sites is as before, and so are
    /// jumps.
    @Test
    void outerRadiusLeavesOutTheWayBetweenSites() {
        double[][][] paths = new double[1][3][60];
        for (int k = 0; k < 60; k++) {
            paths[0][0][k] = EDGE * (0.4 + Math.clamp((k - 20) / 20.0, 0, 1));
            paths[0][1][k] = 0.4 * EDGE;
            paths[0][2][k] = 0.4 * EDGE;
        }
        IonPaths one = IonPaths.of(paths, INTERVAL, Lattice.box(4 * EDGE, 4 * EDGE, 4 * EDGE));
        SiteSet sites = SiteSet.of(crystal(), "Li", density(ions(3))).orElseThrow();
        SiteVisits all = SiteVisits.of(one, sites);
        SiteVisits near = SiteVisits.of(one, sites, new SiteVisits.Radii(0.2 * EDGE, 0.3 * EDGE));
        assertThat(all.jumps()).hasSize(1);
        assertThat(near.jumps()).hasSize(1);
        assertThat(all.coverage()).isEqualTo(1);
        // from 0.3 to 0.8 of the way, 10 of 60 frames
        assertThat(near.coverage()).isCloseTo(50.0 / 60, within(0.04));
        assertThatThrownBy(() -> SiteVisits.of(one, sites, new SiteVisits.Radii(0.6 * EDGE, EDGE)))
                .hasMessageContaining("inner must be > 0 m and <= ");
    }

    /// Independent jumps: the tracer does what the jumps do, f = 1.
    @Test
    void correlationFactorOfIndependentJumpsIsOne() {
        IonPaths paths = ions(3);
        SiteSet sites = SiteSet.of(crystal(), "Li", density(paths)).orElseThrow();
        JumpNetwork network = JumpNetwork.of(SiteVisits.of(paths, sites));
        double f = TracerDiffusion.of(paths).coefficient().value() / network.diffusion().value();
        assertThat(f).isCloseTo(1, within(0.2));
    }

    @Test
    void findsTheDirectionsThatLeadThrough() {
        IonPaths paths = ions(1);
        SiteSet sites = SiteSet.of(crystal(), "Li", density(paths)).orElseThrow();
        JumpNetwork network = JumpNetwork.of(SiteVisits.of(paths, sites));
        assertThat(network.percolation()).isEqualTo(1);
        assertThat(network.directions()).containsExactly(true, false, false);
    }

    @Test
    void findsSitesFromTheDensityAlone() {
        IonPaths paths = ions(3);
        SiteSet sites = SiteSet.of(density(paths), 2e-10, 0.05);
        assertThat(sites.sites()).hasSize(64);
        assertThat(sites.closest()).isCloseTo(EDGE, withinPercentage(3));
        List<JumpPath> kinds = JumpNetwork.of(SiteVisits.of(paths, sites)).paths();
        assertThat(kinds.getFirst().rate().value()).isCloseTo(RATE / INTERVAL, withinPercentage(8));
    }

    @Test
    void refusesACrystalThatDoesNotFit() {
        CrystalStructure other =
                new CrystalStructure(
                        "other",
                        UnitCell.cubic(3.5e-10),
                        List.of(new Atom("Li1", "Li", 0, 0, 0, 1)),
                        new Provenance("", "", "", "", List.of(), List.of()));
        assertThat(SiteSet.of(other, "Li", density(ions(3)))).isEmpty();
        assertThat(SiteSet.of(crystal(), "Na", density(ions(3)))).isEmpty();
    }

    @Test
    void largeCellsGetACoarserGrid() {
        IonPaths paths = IonPaths.of(new double[2][3][5], INTERVAL, Lattice.box(1e-7, 1e-7, 1e-7));
        int[] points = DensityMap.of(paths, 0.3e-10, 0).points();
        assertThat(points[0] * points[1] * points[2]).isBetween(3_900_000, 4_400_000);
    }

    @Test
    void densityIsThatOfTheIons() {
        DensityMap map = density(ions(3));
        double sum = 0;
        for (double value : map.density()) {
            sum += value / map.density().length * map.cell().volume();
        }
        assertThat(sum).isCloseTo(40, within(1e-6));
        String[] lines = map.cube("Li in\na cell").split("\n", -1);
        assertThat(lines[0]).isEqualTo("Li in a cell");
        assertThat(lines[3]).startsWith("   40");
        double total = 0;
        for (int i = 7; i < lines.length - 1; i++) {
            for (String number : lines[i].strip().split(" +", -1)) {
                total += Double.parseDouble(number);
            }
        }
        double voxel = Math.pow(12 / 0.529177210544 / 40, 3);
        assertThat(total * voxel).isCloseTo(40, within(0.01));
    }

    @Test
    void planesAndMeansAreThoseOfTheMap() {
        double[] values = new double[24];
        Arrays.setAll(values, i -> i);
        DensityMap map = new DensityMap(Lattice.box(1, 1, 1), new int[] {2, 3, 4}, values);
        assertThat(map.across(0, 1)).startsWith(12, 13).hasSize(12);
        assertThat(map.across(1, 2)).containsExactly(8, 9, 10, 11, 20, 21, 22, 23);
        assertThat(map.across(2, 3)).containsExactly(3, 7, 11, 15, 19, 23);
        assertThat(map.along(1)).containsExactly(4, 5, 6, 7, 16, 17, 18, 19);
        assertThat(map.fullest(1)).isEqualTo(2);
    }
}
