package science.haven.exchange.exsy;

/// What spin-lattice relaxation takes from the peaks during the mixing time.
public enum Leak {
    /// Nothing, or it was divided out.
    NONE,
    /// The same from every site: it does not touch the rates, and one mixing time is enough.
    SHARED,
    /// From each site with a rate of its own; takes two mixing times.
    PER_SITE
}
