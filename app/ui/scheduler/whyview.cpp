// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/whyview.h"

#include "trace/waits.h"
#include "ui/run/tasktexts.h"
#include "ui/scheduler/momenttasks.h"

#include <QVariantMap>

#include <algorithm>

namespace simmer::ui {

using trace::TaskId;

WhyView WhyView::of(const WhySentence::Question &question, const std::vector<std::uint32_t> &thingObjects)
{
    WhyView view;
    view.task = qint64(question.task);
    if (!find(question.moment, question.task)) {
        if (question.timeline.task(question.task))
            view.answer = tr("%1 does not exist yet.")
                              .arg(TaskTexts::label(question.timeline, question.task, question.locale));
        return view;
    }
    const WhySentence why = WhySentence::of(question);
    view.question = why.question;
    view.answer = why.answer;
    if (why.other != trace::noTask)
        view.other = qint64(why.other);
    view.readPath(why.chain, question.timeline.header().scheduling == trace::Scheduling::Gil, thingObjects);
    return view;
}

void WhyView::readPath(const WhyChain &chain, bool gil, const std::vector<std::uint32_t> &thingObjects)
{
    const auto add = [this](const QString &kind, qint64 id) { path.append(QVariantMap{{kind, id}}); };
    for (const WhyLink &link : chain.links) {
        add(QStringLiteral("task"), qint64(link.task));
        const std::uint32_t object = trace::isObjectWait(link.wait) ? link.on : trace::nothing;
        const auto thing = std::find(thingObjects.begin(), thingObjects.end(), object);
        const bool needsGil = gil && object == trace::nothing && link.bond == Bond::Holds;
        if ((object != trace::nothing || needsGil) && thing != thingObjects.end())
            add(QStringLiteral("thing"), qint64(thing - thingObjects.begin()));
    }
    if (!path.isEmpty())
        add(QStringLiteral("task"), qint64(chain.links.back().others.front()));
    isCircle = chain.end == WhyChain::End::Circle;
}

} // namespace simmer::ui
