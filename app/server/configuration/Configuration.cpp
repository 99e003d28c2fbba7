// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/configuration/Configuration.h"

#include "app/server/configuration/Settings.h"

#include <toml++/toml.h>

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace redoubt::app {

namespace {
std::string place(std::string_view name, const toml::source_region &source)
{
    return std::string(name) + ':' + std::to_string(source.begin.line) + ": ";
}

const Setting *settingOf(std::string_view key)
{
    const auto all = allSettings();
    const auto found = std::find_if(all.begin(), all.end(), [key](const Setting &setting) { return setting.key == key; });
    return found == all.end() ? nullptr : &*found;
}

bool isSection(std::string_view key)
{
    const auto all = allSettings();
    return std::any_of(all.begin(), all.end(), [key](const Setting &setting) { return setting.key.starts_with(std::string(key) + '.'); });
}

/// REDOUBT_LISTEN_ANYTHING; other tools may have variables of their own.
bool isOfASection(std::string_view variable)
{
    const auto all = allSettings();
    return std::any_of(all.begin(), all.end(), [variable](const Setting &setting) {
        const auto name = setting.variable();
        const auto dot = setting.key.find('.');
        return dot != std::string_view::npos && variable.starts_with(std::string_view(name).substr(0, std::string_view("REDOUBT_").size() + dot + 1));
    });
}

/// None for a type that no setting has.
std::optional<SettingValue> valueOf(const toml::node &node)
{
    if (const auto *whole = node.as_integer())
        return SettingValue(whole->get());
    if (const auto *text = node.as_string())
        return SettingValue(text->get());
    if (const auto *truth = node.as_boolean())
        return SettingValue(truth->get());
    if (const auto *array = node.as_array()) {
        std::vector<std::string> list;
        for (const auto &element : *array) {
            const auto *text = element.as_string();
            if (!text)
                return std::nullopt;
            list.push_back(text->get());
        }
        return SettingValue(std::move(list));
    }
    return std::nullopt;
}

Result<void> applyTable(Configuration &configuration, const toml::table &table, const std::string &prefix, std::string_view name)
{
    for (const auto &[key, node] : table) {
        const auto path = prefix + std::string(key.str());
        const auto where = place(name, key.source());
        const auto *setting = settingOf(path);
        if (!setting && isSection(path)) {
            const auto *inner = node.as_table();
            if (!inner)
                return fail(ErrorCode::InvalidArgument, where + "'" + path + "' is a section: write [" + path + "]");
            REDOUBT_TRY(applyTable(configuration, *inner, path + '.', name));
            continue;
        }
        if (!setting)
            return fail(ErrorCode::InvalidArgument, where + "unknown key '" + path + "'");
        const auto value = valueOf(node);
        const auto assigned = value ? assign(configuration, *setting, *value)
                                    : Result<void>(fail(ErrorCode::InvalidArgument, "a value of a type that is not read here"));
        if (!assigned)
            return fail(ErrorCode::InvalidArgument, where + path + ": " + assigned.error().detail);
    }
    return {};
}

/// What stands in a variable is text; the setting says what it means.
Result<SettingValue> valueFromText(const Setting &setting, const std::string &text)
{
    if (std::holds_alternative<WholeNumber>(setting.target)) {
        std::int64_t whole = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
        if (error != std::errc{} || end != text.data() + text.size() || text.empty())
            return fail(ErrorCode::InvalidArgument, "expected a whole number");
        return SettingValue(whole);
    }
    if (std::holds_alternative<bool Configuration::*>(setting.target)) {
        if (text != "true" && text != "false")
            return fail(ErrorCode::InvalidArgument, "expected true or false");
        return SettingValue(text == "true");
    }
    if (std::holds_alternative<std::vector<std::string> Configuration::*>(setting.target)) {
        std::vector<std::string> list;
        for (std::size_t from = 0; from < text.size();) {
            const auto comma = std::min(text.find(',', from), text.size());
            list.push_back(text.substr(from, comma - from));
            from = comma + 1;
        }
        return SettingValue(std::move(list));
    }
    return SettingValue(text);
}

std::string quoted(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out.push_back('\\');
        out.push_back(c);
    }
    return out + '"';
}

struct Write
{
    const Configuration &configuration;

    std::string operator()(const WholeNumber &number) const { return std::to_string(configuration.*number.member); }
    std::string operator()(const TextSetting &text) const { return quoted(configuration.*text.member); }
    std::string operator()(bool Configuration::*member) const { return configuration.*member ? "true" : "false"; }
    std::string operator()(std::vector<std::string> Configuration::*member) const
    {
        std::string out;
        for (const auto &entry : configuration.*member)
            out += (out.empty() ? "" : ", ") + quoted(entry);
        return '[' + out + ']';
    }
};
} // namespace

Result<Configuration> readConfiguration(std::string_view text, std::string_view name)
{
    if (text.size() > MaxConfigurationBytes)
        return fail(ErrorCode::TooLarge, std::string(name) + ": over 64 KiB");
    try {
        const auto table = toml::parse(text);
        Configuration configuration;
        REDOUBT_TRY(applyTable(configuration, table, {}, name));
        return configuration;
    } catch (const toml::parse_error &error) {
        return fail(ErrorCode::Malformed, place(name, error.source()) + std::string(error.description()));
    }
}

Result<void> applyEnvironment(Configuration &configuration, const std::map<std::string, std::string> &environment)
{
    for (const auto &given : environment) {
        const auto &variable = given.first; // no structured binding: clang 14 cannot capture one
        const auto &text = given.second;
        const auto all = allSettings();
        const auto found = std::find_if(all.begin(), all.end(), [&](const Setting &setting) { return setting.variable() == variable; });
        if (found == all.end() && !isOfASection(variable))
            continue;
        if (found == all.end())
            return fail(ErrorCode::InvalidArgument, variable + ": there is no such setting; 'redoubt-server settings' lists them");
        const auto value = valueFromText(*found, text);
        const auto assigned = value ? assign(configuration, *found, *value) : Result<void>(fail(value.error()));
        if (!assigned)
            return fail(ErrorCode::InvalidArgument, variable + ": " + assigned.error().detail);
    }
    return {};
}

std::map<std::string, std::string> redoubtEnvironment()
{
    std::map<std::string, std::string> found;
    for (char **entry = environ; entry && *entry; ++entry) {
        const std::string_view text(*entry);
        const auto equals = text.find('=');
        const auto variable = text.substr(0, equals);
        // REDOUBT_CONFIG names the file itself.
        if (equals != std::string_view::npos && variable.starts_with("REDOUBT_") && variable != "REDOUBT_CONFIG")
            found.emplace(variable, text.substr(equals + 1));
    }
    return found;
}

std::string describeSettings()
{
    const Configuration defaults;
    std::string out;
    std::string section;
    for (const auto &setting : allSettings()) {
        const auto dot = setting.key.find('.');
        const auto wanted = dot == std::string_view::npos ? std::string() : std::string(setting.key.substr(0, dot));
        if (wanted != section) {
            section = wanted;
            out += "\n[" + section + "]\n";
        }
        const auto shortKey = dot == std::string_view::npos ? setting.key : setting.key.substr(dot + 1);
        out += "# " + std::string(setting.help) + " (" + setting.variable() + ")\n";
        out += std::string(shortKey) + " = " + std::visit(Write{defaults}, setting.target) + '\n';
    }
    return out;
}

} // namespace redoubt::app
