/// The report of a study: one offline page, tables and figures.
///
/// `page` is what a page is made of; on it stands one package per technique with its sections and
/// figures; this package brings them together.
@NullMarked
package science.haven.report;

import org.jspecify.annotations.NullMarked;
