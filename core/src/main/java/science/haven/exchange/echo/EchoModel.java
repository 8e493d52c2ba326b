package science.haven.exchange.echo;

import science.haven.fit.Model;
import science.haven.fit.Parameter;

import java.util.Arrays;
import java.util.List;

/// Decays at several temperatures and preparation times.
///
/// ```text
/// S₂ = A {Z + (1 − Z) exp[−(t_m/τ)^g]} exp[−(t_m/T₁Q)^g₁] + C,   ln τ = ln τ_m + Eₐ(1/kT − 1/kT_m)
/// ```
final class EchoModel implements Model {

    private final EchoLayout layout;
    private final int rows;

    EchoModel(EchoLayout layout) {
        this.layout = layout;
        rows = layout.decays.stream().mapToInt(EchoDecay::size).sum();
    }

    EchoLayout layout() {
        return layout;
    }

    @Override
    public List<Parameter> parameters() {
        return layout.parameters;
    }

    @Override
    public int residuals() {
        return rows;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        int row = 0;
        for (int d = 0; d < layout.decays.size(); d++) {
            EchoDecay decay = layout.decays.get(d);
            for (int i = 0; i < decay.size(); i++) {
                residuals[row] = point(d, i, values, jacobian, row);
                row++;
            }
        }
    }

    private double point(int d, int i, double[] values, double[][] jacobian, int row) {
        EchoDecay decay = layout.decays.get(d);
        double t = decay.time(i);
        double error = decay.error(i);
        double x = layout.inverse(decay.temperature());
        double tau = values[layout.time(d)] * Math.exp(values[layout.energy()] * x);
        double g = values[layout.stretch()];
        double g1 = values[layout.leakStretch()];
        double u = Math.pow(t / tau, g);
        double jumps = Math.exp(-u);
        double leak = values[layout.leak(d)];
        double v = Math.pow(t / leak, g1);
        double kept = Math.exp(-v);
        double z = values[layout.end(d)];
        double shape = (z + (1 - z) * jumps) * kept;
        double a = values[layout.amplitude(d)];
        if (jacobian.length > 0) {
            double byLogTau = a * kept * (1 - z) * jumps * u * g / error;
            jacobian[layout.time(d)][row] = byLogTau / values[layout.time(d)];
            jacobian[layout.energy()][row] = byLogTau * x;
            jacobian[layout.stretch()][row] =
                    t == 0 ? 0 : -a * kept * (1 - z) * jumps * u * Math.log(t / tau) / error;
            jacobian[layout.leakStretch()][row] =
                    t == 0 ? 0 : -a * shape * v * Math.log(t / leak) / error;
            jacobian[layout.end(d)][row] = a * kept * (1 - jumps) / error;
            jacobian[layout.leak(d)][row] = a * shape * v * g1 / leak / error;
            jacobian[layout.amplitude(d)][row] = shape / error;
            jacobian[layout.offset(d)][row] = 1 / error;
        }
        return (a * shape + values[layout.offset(d)] - decay.echo(i)) / error;
    }
}
