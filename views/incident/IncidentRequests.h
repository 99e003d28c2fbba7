// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/guide/GradingGuide.h"
#include "incident/kinds/Facts.h"
#include "incident/kinds/Incident.h"
#include "views/widgets/Choices.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

/// What the pages of incidents ask for. Plain values; who receives them decides and mints. Texts are trimmed and within
/// incident/kinds/IncidentLimits.h.
namespace redoubt::views {

struct MomentForm
{
    incident::MomentSort sort = incident::MomentSort::Discovered;
    std::optional<Instant> at; ///< none: it is not known after all
    incident::Precision precision = incident::Precision::Minute;
    QString source;
    QString reason; ///< of a correction

    bool operator==(const MomentForm &) const = default;
};

struct ImpactForm
{
    std::string row;
    std::optional<double> amount;
    std::optional<Instant> since;
    std::optional<Instant> until;
    QString finding;
    bool none = false;
    bool about = false;
    QString source;
    QString reason; ///< of a correction

    bool operator==(const ImpactForm &) const = default;
};

/// A person's answer to a clause that no number decides.
struct JudgementForm
{
    std::string clause;
    std::optional<incident::Severity> severity; ///< none: it does not hold
    QString why;

    bool operator==(const JudgementForm &) const = default;
};

struct SendingForm
{
    std::string regime;
    std::string hop;
    std::optional<Instant> sentAt; ///< none: it was not sent after all
    QString channel;
    QString evidence;
    std::vector<FileInput> files;
    std::optional<Id> corrects;
    QString reason; ///< of a correction

    bool operator==(const SendingForm &) const = default;
};

struct LineForm
{
    incident::LineSort sort = incident::LineSort::Measure;
    Instant at;
    QString text;
    QString source;
    std::vector<FileInput> files;

    bool operator==(const LineForm &) const = default;
};

/// Somebody answers for another level.
struct LevelForm
{
    std::optional<incident::Severity> severity; ///< none: the guide's again
    QString why;
    Id signer;
    QString password;
};

struct BeginForm
{
    QString title;
    std::string category; ///< empty: not said yet
    std::vector<std::string> parties;
    QString system; ///< may be empty
    bool critical = false;
    QString narrative;
    std::optional<Instant> discovered;
    QString source;
    std::vector<ImpactForm> impacts;

    bool operator==(const BeginForm &) const = default;
};

/// What an incident is, said anew.
struct AboutForm
{
    QString title;
    QString number;
    std::string category; ///< empty: not said yet
    std::vector<std::string> parties;
    std::vector<incident::ConcernedSystem> systems;
    std::vector<incident::IncidentContact> contacts;
    QString narrative;

    bool operator==(const AboutForm &) const = default;
};

/// A row of the guide that can be asked for, and an entry of a list of words.
struct GuideChoice
{
    std::string row;
    QString name;
    incident::GuideUnit unit = incident::GuideUnit::Count;
    QStringList findings; ///< of a Choice
};
struct WordChoice
{
    std::string id;
    QString name;
};
struct NumberSeriesChoice
{
    Id series;
    QString name; ///< 正式报告（海网值）
    bool operator==(const NumberSeriesChoice &) const = default;
};
struct SignerChoice
{
    Id account;
    QString name;
};

} // namespace redoubt::views
