// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Json.h"
#include "incident/indicators/IndicatorCsv.h"
#include "incident/indicators/MispReader.h"
#include "incident/indicators/MispWriter.h"
#include "incident/indicators/StixReader.h"
#include "incident/indicators/StixWriter.h"

#include <boost/json/array.hpp>

#include <QFile>
#include <QString>
#include <QtTest>

#include <map>
#include <string>

namespace redoubt::incident::testing {

/// A file of ../shared/data/incident; empty if it is not here.
inline std::string sharedIncidentFile(const char *name)
{
    QFile file(QStringLiteral(REDOUBT_SHARED_DIR "/data/incident/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline json::value jsonOf(const std::string &text)
{
    auto value = parseJson(text, IndicatorJsonLimits);
    if (!value)
        qFatal("%s: %s", value.error().detail.c_str(), text.substr(0, 2'000).c_str());
    return std::move(*value);
}

/// An event with one attribute; @p members are the attribute's own, behind its uuid and time.
inline std::string eventWith(const std::string &members)
{
    return R"({"Event":{"uuid":"a6ef17d6-91cb-4a05-b10b-2f045daf874c","info":"测试事件","date":"2020-10-25","timestamp":"1603642920","published":false,)"
           R"("Orgc":{"name":"市网信办","uuid":"a0c22599-9e58-4da4-96ac-7051603fa951"},"Attribute":[)"
           R"({"uuid":"91ae0a21-c7ae-4c7f-b84b-b84a7ce53d1f","timestamp":"1603642920",)"
        + members + "}]}}";
}

inline std::string read(const char *format, const std::string &text, IndicatorSet &set, LossLedger &ledger)
{
    const std::string name(format);
    auto result = name == "stix" ? readStix(text, ledger) : name == "misp" ? readMisp(text, ledger) : readIndicatorCsv(text, ledger);
    if (!result)
        return result.error().detail;
    set = std::move(*result);
    return {};
}

/// @p text of @p from as @p to; stops the test where it fails.
inline std::string converted(const std::string &text, const char *from, const char *to, LossLedger *kept = nullptr)
{
    LossLedger ledger;
    IndicatorSet set;
    if (const auto wrong = read(from, text, set, ledger); !wrong.empty())
        qFatal("%s: %s", from, wrong.c_str());
    const std::string name(to);
    const auto written = name == "stix" ? writeStix(set, ledger) : name == "misp" ? writeMisp(set, ledger) : writeIndicatorCsv(set, ledger);
    if (!written)
        qFatal("%s", written.error().detail.c_str());
    if (kept)
        *kept = ledger;
    return *written;
}

/// The objects of a bundle by id.
inline std::map<std::string, json::object> objectsById(const std::string &bundle)
{
    std::map<std::string, json::object> result;
    const auto value = jsonOf(bundle);
    for (const auto &object : value.at("objects").as_array())
        result[std::string(object.at("id").as_string())] = object.as_object();
    return result;
}

} // namespace redoubt::incident::testing
