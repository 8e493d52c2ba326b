package science.haven.relaxation.rates;

import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateTerm;

/// How ln R at one place changes with every parameter of a fit.
final class RateGradient {

    private RateGradient() {}

    static double[] of(RatesFit fit, Observation at) {
        double[] gradient = new double[fit.fit().estimates().size()];
        double total = fit.rate(at);
        for (MotionProcess process : fit.processes()) {
            add(process, fit, at, gradient);
        }
        Background background = fit.background();
        for (int term = 0; term < background.terms(); term++) {
            String symbol = "%s(%s)".formatted(background.name(term), RateTable.ground(at));
            int place = fit.fit().indexOf(symbol);
            gradient[place] = background.at(term, at.temperature());
            if (background.fitted()) {
                gradient[fit.fit().indexOf(Background.EXPONENT)] +=
                        fit.fit().values()[place]
                                * gradient[place]
                                * background.slope(term, at.temperature());
            }
        }
        for (int p = 0; p < gradient.length; p++) {
            gradient[p] /= total;
        }
        return gradient;
    }

    private static void add(
            MotionProcess process, RatesFit fit, Observation at, double[] gradient) {
        var coupling = process.coupling(at.nucleus());
        int times = process.time().parameters().size();
        int shapes = process.density().parameters().size();
        double[] byTime = new double[times];
        double tau = Math.exp(process.time().logarithm(at.temperature(), byTime));
        double[] out = new double[4];
        double sum = 0;
        double byTau = 0;
        double[] byShape = new double[shapes];
        for (RateTerm term : coupling.interaction().terms(at)) {
            process.density().shape(Math.abs(term.omega()) * tau, at.temperature(), out);
            sum += term.weight() * tau * out[0];
            byTau += term.weight() * tau * out[0] * (1 + out[1]);
            for (int s = 0; s < shapes; s++) {
                byShape[s] += term.weight() * tau * out[2 + s];
            }
        }
        for (int p = 0; p < times + shapes; p++) {
            int place = fit.fit().indexOf(process.estimates().get(p).parameter().symbol());
            gradient[place] =
                    coupling.strength() * (p < times ? byTau * byTime[p] : byShape[p - times]);
        }
        String strength = RatesModel.strength(process.number(), at.nucleus());
        gradient[fit.fit().indexOf(strength)] = sum;
    }
}
