// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "duty/kinds/Bulletin.h"
#include "duty/kinds/BulletinAnswers.h"
#include "views/widgets/Choices.h"

#include <QDate>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

/// What the page of bulletins asks for. Plain values; who receives them decides and mints. Texts are trimmed and within
/// duty/kinds/BulletinLimits.h.
namespace redoubt::views {

/// What a bulletin is to say. Its files are in @c files alone: those that are kept, and new ones by their paths.
struct BulletinForm
{
    duty::BulletinBody body;
    std::vector<FileInput> files;
    std::optional<Id> draft;    ///< that is changed; none: a new one
    std::optional<Id> corrects; ///< a bulletin that was sent
    std::string opened = {};    ///< digest of the draft's body when the form was opened; empty for a new one

    bool operator==(const BulletinForm &) const = default;
};

struct FeedbackForm
{
    Id bulletin;
    duty::FeedbackResult result = duty::FeedbackResult::Checked;
    QString text;
    QStringList files; ///< paths

    bool operator==(const FeedbackForm &) const = default;
};

struct CallForm
{
    Id bulletin;
    Id unit;
    duty::ReminderWants wants = duty::ReminderWants::Acknowledgement;
    QString person;
    QString phone;
    QString answer;

    bool operator==(const CallForm &) const = default;
};

/// A liaison as the directory shows and takes them.
struct ContactCard
{
    std::optional<Id> id; ///< none: a new one
    QString name;
    QString post;
    QString phone;
    QString shortNumber;
    std::optional<Id> deputyOf;
    QDate since;

    bool operator==(const ContactCard &) const = default;
};

/// The liaisons of a unit.
struct UnitContacts
{
    Id unit;
    QString name;
    std::vector<ContactCard> cards;
    bool mayEdit = false;

    bool operator==(const UnitContacts &) const = default;
};

/// A group of units as it is shown: after the one that it lies in.
struct GroupForm
{
    std::optional<Id> id; ///< none: a new one
    QString name;
    bool isWithin = false; ///< lies in the last one before it that lies in none
    std::vector<Id> units; ///< in the order in which they are shown

    bool operator==(const GroupForm &) const = default;
};

} // namespace redoubt::views

Q_DECLARE_METATYPE(redoubt::views::BulletinForm)
Q_DECLARE_METATYPE(redoubt::views::FeedbackForm)
Q_DECLARE_METATYPE(redoubt::views::CallForm)
Q_DECLARE_METATYPE(redoubt::views::ContactCard)
