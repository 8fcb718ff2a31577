// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/traceproblemtexts.h"

#include "ui/run/lanetexts.h"

namespace simmer::ui {

QString TraceProblemTexts::text(const trace::TraceProblem &problem)
{
    using Kind = trace::TraceProblem::Kind;
    const auto sentence = [&]() -> QString {
        switch (problem.kind) {
        case Kind::CannotOpen:
            return tr("It cannot be opened: %1").arg(QString::fromStdString(problem.detail));
        case Kind::NoFile: return tr("This is no file.");
        case Kind::ReadFailed: return tr("Reading failed at byte %L1.").arg(problem.at);
        case Kind::NoTrace: return tr("This is no recorded run.");
        case Kind::NewerVersion: return tr("It was recorded by a newer Simmer.");
        case Kind::Garbled:
            return tr("Damaged bytes were skipped: %L1, the first at byte %L2.")
                .arg(problem.count)
                .arg(problem.at);
        case Kind::CutOff: return tr("It is cut off at byte %L1.").arg(problem.at);
        case Kind::NoLane: return tr("Pieces that belong to no lane: %L1.").arg(problem.count);
        case Kind::TornHeader: return tr("A piece of its header is missing.");
        case Kind::UnsoundHeader:
            return tr("Its header is unsound: %1").arg(QString::fromStdString(problem.detail));
        case Kind::NoHeader: return tr("A lane without its header cannot be shown.");
        case Kind::Unsound: return tr("Pieces that make no sense were left out: %L1.").arg(problem.count);
        case Kind::Homeless:
            return tr("Pieces that came before the header were left out: %L1.").arg(problem.count);
        case Kind::Missing:
            return tr("Events are missing: %L1 of %L2.").arg(problem.count).arg(problem.total);
        case Kind::Surplus:
            return tr("There are %L1 events more than the %L2 that were recorded.")
                .arg(problem.count)
                .arg(problem.total);
        case Kind::NoEnd: return tr("Its end is missing.");
        case Kind::Nameless:
            return tr("Events that name what does not exist were left out: %L1.").arg(problem.count);
        case Kind::Disordered:
            return tr("Events out of order were put in their places: %L1.").arg(problem.count);
        case Kind::TooMuch:
            return tr("It is too big: %L1 events or notes were left out; at most %L2 are opened.")
                .arg(problem.count)
                .arg(problem.total);
        }
        return {};
    };
    return problem.lane ? tr("%1: %2").arg(LaneTexts::title(*problem.lane), sentence()) : sentence();
}

QStringList TraceProblemTexts::texts(const std::vector<trace::TraceProblem> &problems)
{
    QStringList texts;
    for (const trace::TraceProblem &problem : problems)
        texts << text(problem);
    return texts;
}

} // namespace simmer::ui
