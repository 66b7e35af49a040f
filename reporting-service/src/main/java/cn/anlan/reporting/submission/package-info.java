/// Submissions (报送): what an organisation hands in to fulfil a report it owes.
///
/// A commitment counts as fulfilled from the moment of the submission, so that nobody is overdue for the time a
/// reviewer takes. One that is returned as perfunctory reopens the duty: it then stands as if nothing had been
/// handed in, and only the time of the next submission counts. So the submission that is accepted in the end
/// decides whether the duty was done on time.
@NullMarked
package cn.anlan.reporting.submission;

import org.jspecify.annotations.NullMarked;
