/// Trajectories of simulations: VASP XDATCAR, LAMMPS dumps, extended XYZ, GROMACS and CHARMM files.
/// Frames are read as they are asked for.
@NullMarked
package science.haven.formats.trajectory;

import org.jspecify.annotations.NullMarked;
