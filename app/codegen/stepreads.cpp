// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/stepreads.h"

#include "codegen/textpieces.h"

#include <variant>

namespace simmer::codegen {

using namespace scenario;

namespace {

template <typename... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

template <typename... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

std::string localSetBy(const Verb &verb)
{
    return std::visit(
        Overloaded{[](const Call &call) { return call.into; }, [](const Join &join) { return join.into; },
                   [](const Get &get) { return get.into; }, [](const Read &read) { return read.into; },
                   [](const Query &query) { return query.into; },
                   [](const Receive &receive) { return receive.into; },
                   [](const auto &) { return std::string(); }},
        verb);
}

void forEachRead(const Step &step, const std::string &locale,
                 const std::function<void(const std::string &)> &visit)
{
    const auto expression = [&visit](const Expression &value) {
        for (const Expression::Term &term : value.terms) {
            if (term.op == Expression::Operator::Name)
                visit(term.name);
        }
    };
    const auto text = [&](const Text &value) {
        for (const TextPiece &piece : textPieces(value.in(locale))) {
            if (piece.isName)
                visit(piece.text);
        }
    };
    const auto duration = [&](const Duration &value) {
        if (const auto *computed = std::get_if<Expression>(&value))
            expression(*computed);
    };
    const auto arguments = [&](const Arguments &values) {
        for (const auto &[name, value] : values)
            expression(value);
    };
    std::visit(Overloaded{
                   [&](const Say &say) { text(say.text); },
                   [&](const Raise &raise) { text(raise.text); },
                   [&](const Send &send) { text(send.text); },
                   [&](const Work &work) { duration(work.duration); },
                   [&](const Sleep &sleep) { duration(sleep.duration); },
                   [&](const Block &block) { duration(block.duration); },
                   [&](const Timeout &timeout) { duration(timeout.duration); },
                   [&](const Call &call) { arguments(call.arguments); },
                   [&](const Start &start) { arguments(start.arguments); },
                   [&](const Put &put) { expression(put.value); },
                   [&](const Write &write) { expression(write.value); },
                   [&](const Return &value) { expression(value.value); },
                   [&](const Repeat &repeat) {
                       if (repeat.count)
                           expression(*repeat.count);
                   },
                   [&](const If &choice) {
                       expression(choice.condition.left);
                       expression(choice.condition.right);
                   },
                   [](const auto &) {},
               },
               step.verb);
}

} // namespace simmer::codegen
