// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#include "codegen/outline.h"

#include <algorithm>
#include <charconv>

namespace simmer::codegen {

using namespace scenario;

namespace {

std::string number(double value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return std::string(text, end);
}

/// A text as one quoted line, whatever is in it.
std::string quoted(const std::string &text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n')
            result += "\\n";
        else if (c == '"' || c == '\\')
            result += {'\\', c};
        else
            result += c;
    }
    return result + '"';
}

std::string oneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// Writes one scenario. Nested bodies recurse: a lesson's JSON is at most 64 deep.
class OutlineWriter
{
public:
    OutlineWriter(const Scenario &scenario, const std::string &locale) : m_locale(locale)
    {
        m_listing.lineOfStep.resize(scenario.stepCount);
    }

    void definition(const TaskDefinition &task)
    {
        if (!m_listing.lines.empty())
            m_listing.lines.emplace_back();
        heading("task ", task.name, task.label);
        body(task.steps);
    }

    Listing take() { return std::move(m_listing); }

    // One function a verb: what stands on its line, and the bodies under it.
    void operator()(const Say &verb) { word("say").text(verb.text); }
    void operator()(const Work &verb) { word("work").duration(verb.duration); }
    void operator()(const Sleep &verb) { suspends().word("sleep").duration(verb.duration); }
    void operator()(const Block &verb) { word("block").duration(verb.duration); }
    void operator()(const Yield &) { suspends().word("yield"); }
    void operator()(const Offload &verb) { suspends().word("offload").under(verb.body); }
    void operator()(const Call &verb)
    {
        word("call").name(verb.task).arguments(verb.arguments).into(verb.into);
    }
    void operator()(const Start &verb)
    {
        word("start");
        if (verb.count != 1)
            token(TokenKind::Number, number(verb.count)).plain(" × ");
        name(verb.task).arguments(verb.arguments);
        if (!verb.as.empty() && verb.as != verb.task)
            plain(" ").word("as").name(verb.as);
    }
    void operator()(const Create &verb) { word("create").name(verb.task); }
    void operator()(const Join &verb)
    {
        suspends().word("join");
        if (verb.handles.empty())
            word("all");
        names(verb.handles).into(verb.into);
    }
    void operator()(const Gather &verb)
    {
        suspends().word("gather").names(verb.tasks);
        if (verb.collect)
            plain(" ").word("collect");
    }
    void operator()(const Group &verb) { suspends().word("group").names(verb.tasks); }
    void operator()(const Race &verb) { suspends().word("race").names(verb.tasks); }
    void operator()(const Cancel &verb) { word("cancel").name(verb.handle); }
    void operator()(const Timeout &verb)
    {
        word("timeout").duration(verb.duration).under(verb.body).otherwise("else", verb.otherwise);
    }
    void operator()(const Shield &verb) { suspends().word("shield").name(verb.handle); }
    void operator()(const With &verb) { suspends().word("with").name(verb.object).under(verb.body); }
    void operator()(const Put &verb)
    {
        suspends().word("put").expression(verb.value).plain(" → ").name(verb.queue);
    }
    void operator()(const Get &verb) { suspends().word("get").name(verb.queue).into(verb.into); }
    void operator()(const Set &verb) { word("set").name(verb.event); }
    void operator()(const Clear &verb) { word("clear").name(verb.event); }
    void operator()(const Wait &verb) { suspends().word("wait").name(verb.event); }
    void operator()(const Read &verb) { word("read").name(verb.number).into(verb.into); }
    void operator()(const Write &verb)
    {
        word("write").expression(verb.value).plain(" → ").name(verb.number);
    }
    void operator()(const Repeat &verb)
    {
        word("repeat");
        if (verb.count)
            expression(*verb.count);
        else
            word("forever");
        if (!verb.as.empty())
            plain(" ").word("as").name(verb.as);
        under(verb.body);
    }
    void operator()(const Break &) { word("break"); }
    void operator()(const Return &verb) { word("return").expression(verb.value); }
    void operator()(const If &verb)
    {
        word("if").token(TokenKind::Plain, verb.condition.text).under(verb.body);
        if (!verb.otherwise.empty())
            otherwise("else", verb.otherwise);
    }
    void operator()(const Raise &verb) { word("raise").text(verb.text); }
    void operator()(const Try &verb)
    {
        word("try").under(verb.body).otherwise("catch", verb.onFailure).otherwise("finally", verb.finally);
    }
    void operator()(const Crash &verb) { word("crash").name(verb.kind); }
    void operator()(const Request &verb)
    {
        suspends().word("request").name(verb.server).plain(" " + verb.path);
    }
    void operator()(const Query &verb)
    {
        suspends().word("query").name(verb.database).plain(" ");
        token(TokenKind::Text, quoted(verb.sql)).into(verb.into);
    }
    void operator()(const File &verb)
    {
        suspends().word("file").word(verb.direction == File::Direction::Read ? "read" : "write");
        if (verb.kib > 0)
            token(TokenKind::Number, number(verb.kib)).plain(" KiB");
    }
    void operator()(const Accept &verb)
    {
        suspends().word("accept").name(verb.listener).plain(" ").word("start").name(verb.task);
    }
    void operator()(const Receive &verb) { suspends().word("receive").into(verb.into); }
    void operator()(const Send &verb) { suspends().word("send").text(verb.text); }

private:
    Line &line() { return m_listing.lines[m_line]; }

    OutlineWriter &token(TokenKind kind, std::string text)
    {
        line().tokens.push_back({kind, std::move(text)});
        return *this;
    }
    OutlineWriter &plain(std::string text) { return token(TokenKind::Plain, std::move(text)); }
    OutlineWriter &word(const char *keyword) { return token(TokenKind::Keyword, keyword).plain(" "); }
    OutlineWriter &name(const std::string &text) { return token(TokenKind::Name, text); }
    OutlineWriter &names(const std::vector<std::string> &all)
    {
        for (std::size_t i = 0; i < all.size(); ++i)
            plain(i == 0 ? "" : ", ").name(all[i]);
        return *this;
    }
    OutlineWriter &text(const Text &value) { return token(TokenKind::Text, quoted(value.in(m_locale))); }
    OutlineWriter &expression(const Expression &value) { return token(TokenKind::Number, value.text); }
    OutlineWriter &duration(const Duration &value)
    {
        const double *units = std::get_if<double>(&value);
        return units ? token(TokenKind::Number, number(*units)) : expression(std::get<Expression>(value));
    }
    OutlineWriter &arguments(const Arguments &values)
    {
        if (values.empty())
            return *this;
        const char *separator = "(";
        for (const auto &[key, value] : values) {
            plain(separator + key + " = ").expression(value);
            separator = ", ";
        }
        return plain(")");
    }
    OutlineWriter &into(const std::string &local) { return local.empty() ? *this : plain(" → ").name(local); }
    OutlineWriter &suspends()
    {
        line().suspensionPoint = true;
        return *this;
    }
    OutlineWriter &under(const Body &steps)
    {
        m_under.push_back({nullptr, &steps});
        return *this;
    }
    OutlineWriter &otherwise(const char *keyword, const Body &steps)
    {
        m_under.push_back({keyword, &steps});
        return *this;
    }
    OutlineWriter &otherwise(const char *keyword, const std::optional<Body> &steps)
    {
        return steps ? otherwise(keyword, *steps) : *this;
    }

    void newLine()
    {
        m_line = m_listing.lines.size();
        m_listing.lines.emplace_back().indent = m_indent;
    }
    void heading(const char *keyword, const std::string &title, const Text &label)
    {
        newLine();
        token(TokenKind::Keyword, keyword).name(title);
        comment(label);
    }
    void comment(const Text &label)
    {
        if (!label.isEmpty())
            token(TokenKind::Comment, "  # " + oneLine(label.in(m_locale)));
    }

    void body(const Body &steps)
    {
        ++m_indent;
        for (const Step &step : steps)
            oneStep(step);
        --m_indent;
    }
    void oneStep(const Step &step)
    {
        newLine();
        m_listing.lineOfStep[std::size_t(step.id)] = std::uint32_t(m_line);
        line().step = step.id;
        std::visit(*this, step.verb);
        trimEnd();
        comment(step.label);
        const auto nested = std::move(m_under);
        m_under.clear();
        for (const auto &[keyword, steps] : nested) {
            if (keyword) {
                newLine();
                token(TokenKind::Keyword, keyword);
            }
            body(*steps);
        }
    }
    void trimEnd()
    {
        if (line().tokens.back().text == " ")
            line().tokens.pop_back();
    }

    struct Nested
    {
        const char *keyword;
        const Body *steps;
    };

    const std::string &m_locale;
    Listing m_listing;
    std::vector<Nested> m_under;
    std::size_t m_line = 0;
    std::uint32_t m_indent = 0;
};

} // namespace

Listing outline(const Scenario &scenario, const std::string &locale)
{
    OutlineWriter writer(scenario, locale);
    for (const TaskDefinition &task : scenario.tasks)
        writer.definition(task);
    writer.definition(scenario.main);
    return writer.take();
}

} // namespace simmer::codegen
