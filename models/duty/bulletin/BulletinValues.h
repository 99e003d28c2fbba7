// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinListModel.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace redoubt::models {

struct BulletinFile
{
    QString name;
    QString digest;
    qint64 size = 0;
    bool operator==(const BulletinFile &) const = default;
};

/// Who drafted, checked or issued it.
struct BulletinHandValues
{
    QString name; ///< empty: nobody
    QString when; ///< "10-05 17:15"
    bool signedByWord = false;
    bool operator==(const BulletinHandValues &) const = default;
};

/// A step, and its time as the bulletin says it.
struct BulletinStep
{
    QString text;
    QString when; ///< "10-07 18:00" or words; may be empty
    bool isInstant = false;
    bool operator==(const BulletinStep &) const = default;
};

struct AffectedRow
{
    QString versions;
    QString condition;
    QString advice;
    QString known; ///< empty: not said
    bool operator==(const AffectedRow &) const = default;
};

/// A bulletin as it was sent, or a draft of one, for the middle of the page.
struct BulletinValues
{
    Id record;
    Id stream;
    BulletinBox box = BulletinBox::Running;
    int level = 1;
    QString number;
    QString title;
    QString source;
    QString summary;
    QString issuer; ///< the unit that issued it; empty for a draft
    QString issuedText;
    QStringList to; ///< names of units
    QString groups; ///< "市直部门 48, 县区 8"; empty: not sorted
    std::vector<AffectedRow> systems;
    std::vector<BulletinStep> steps;
    std::vector<BulletinFile> files;
    Instant acknowledgeBy;
    Instant feedbackBy;
    std::optional<Instant> issuedAt;
    QString acknowledgeText;
    QString feedbackText;
    int addressed = 0;
    int acknowledged = 0; ///< of one that we sent
    int answered = 0;
    duty::AnswerState mine = duty::AnswerState::NotAcknowledged; ///< of one that we received
    BulletinHandValues drafted;
    BulletinHandValues checked;
    BulletinHandValues issued;
    QString digest;
    QString signer;            ///< account and installation, for who looks closely
    bool notVerified = false;  ///< nobody is to act on it
    bool isAltered = false;    ///< of one that does not verify: the text; otherwise a signature
    QString correctsNumber;    ///< the one that it corrects
    QString correctedByNumber; ///< the one that corrects it
    std::optional<Id> correctedBy;
    std::optional<Id> corrects;
    bool numberTaken = false;
    bool withdrawn = false;
    bool closed = false;
    QString endText; ///< "10-06 09:00, 带班领导E"
    QString endReason;
    QString checkNote; ///< of a draft that was sent back
    bool returned = false;
    bool passed = false;
    bool pending = false;

    bool operator==(const BulletinValues &) const = default;
};

[[nodiscard]] BulletinValues bulletinValues(const duty::BulletinBoard &board, const duty::BulletinView &view, const QString &issuer,
                                            const OfficeTime &time);
[[nodiscard]] BulletinValues draftValues(const duty::BulletinBoard &board, const duty::DraftView &draft, const OfficeTime &time);

/// What our unit has said of a bulletin, and what it was asked.
struct OwnAnswerValues
{
    Id bulletin;
    duty::AnswerState state = duty::AnswerState::NotAcknowledged;
    QString acknowledged; ///< "10-06 09:12, 联络员01"
    QString answered;
    QString said;
    std::vector<BulletinFile> files;
    int feedbacks = 0;
    QStringList reminders; ///< "10-06 12:05 请尽快签收", the latest first
    bool pending = false;
    bool operator==(const OwnAnswerValues &) const = default;
};
[[nodiscard]] OwnAnswerValues ownAnswerValues(const duty::BulletinBoard &board, const Id &channel, const Id &bulletin, const OfficeTime &time);

} // namespace redoubt::models
