package science.haven.fieldgradient;

import science.haven.fieldgradient.attenuation.Attenuation;
import science.haven.fieldgradient.attenuation.AxialPowder;
import science.haven.fieldgradient.attenuation.BehindWalls;
import science.haven.fieldgradient.attenuation.GammaDistribution;
import science.haven.fieldgradient.attenuation.Isotropic;
import science.haven.fieldgradient.attenuation.LinearPowder;
import science.haven.fieldgradient.attenuation.LogNormalDistribution;
import science.haven.fieldgradient.attenuation.PlanarPowder;
import science.haven.fieldgradient.attenuation.RhombicPowder;
import science.haven.fieldgradient.attenuation.Stretched;
import science.haven.fieldgradient.attenuation.TwoComponents;
import science.haven.fieldgradient.restriction.Pore;

import java.util.Optional;

/// What may be behind the decay of an echo.
public enum EchoLaw {
    /// One coefficient in all directions.
    ISOTROPIC("one diffusion coefficient"),
    /// Diffusion in the planes of randomly oriented grains.
    PLANES("planes in a powder"),
    /// Diffusion along the channels of randomly oriented grains.
    CHANNELS("channels in a powder"),
    /// A gamma distribution of coefficients.
    GAMMA("a gamma distribution"),
    /// A log-normal distribution of coefficients.
    LOG_NORMAL("a log-normal distribution"),
    /// Layers in randomly oriented grains: less along the axis than across it.
    OBLATE("an oblate tensor in a powder"),
    /// Leaky channels in randomly oriented grains: more along the axis than across it.
    PROLATE("a prolate tensor in a powder"),
    /// Two kinds of ions.
    TWO_COMPONENTS("two diffusion coefficients"),
    /// Three coefficients along the axes of randomly oriented grains.
    RHOMBIC("a rhombic tensor in a powder"),
    /// A curve without a picture.
    STRETCHED("a stretched exponential"),
    /// Held between planes, in the limit of short pulses.
    BETWEEN_PLANES("walls of parallel planes"),
    /// Held in cylinders, in the limit of short pulses.
    IN_CYLINDERS("walls of cylinders"),
    /// Held in spheres, in the limit of short pulses.
    IN_SPHERES("walls of spheres");

    private final String words;

    EchoLaw(String words) {
        this.words = words;
    }

    /// How the echo falls.
    ///
    /// @return E(b) with its parameters
    public Attenuation attenuation() {
        return switch (this) {
            case ISOTROPIC -> new Isotropic();
            case PLANES -> new PlanarPowder();
            case CHANNELS -> new LinearPowder();
            case GAMMA -> new GammaDistribution();
            case LOG_NORMAL -> new LogNormalDistribution();
            case OBLATE -> new AxialPowder(true);
            case PROLATE -> new AxialPowder(false);
            case TWO_COMPONENTS -> new TwoComponents();
            case RHOMBIC -> new RhombicPowder();
            case STRETCHED -> new Stretched();
            case BETWEEN_PLANES -> new BehindWalls(Pore.PLANES);
            case IN_CYLINDERS -> new BehindWalls(Pore.CYLINDER);
            case IN_SPHERES -> new BehindWalls(Pore.SPHERE);
        };
    }

    /// Whether the law says that ions move differently along different axes.
    ///
    /// @return true for the powders
    public boolean isAnisotropic() {
        return switch (this) {
            case PLANES, CHANNELS, OBLATE, PROLATE, RHOMBIC -> true;
            case ISOTROPIC,
                    GAMMA,
                    LOG_NORMAL,
                    TWO_COMPONENTS,
                    STRETCHED,
                    BETWEEN_PLANES,
                    IN_CYLINDERS,
                    IN_SPHERES ->
                    false;
        };
    }

    /// The walls that hold ions back.
    ///
    /// @return their shape; empty where there are none
    public Optional<Pore> walls() {
        return attenuation() instanceof BehindWalls(Pore pore)
                ? Optional.of(pore)
                : Optional.empty();
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }
}
