// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/ShiftRequests.h"

class QComboBox;
class QPlainTextEdit;

namespace redoubt::views {

class FormField;
class PasswordField;

/// Takes a leader's word for a handover, by the leader's own password, at whichever console: that somebody signs on behalf of who cannot be there, or
/// that duty passes in spite of a hold. The password is gone from its field as soon as the request has left.
class ConsentDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// Who may be chosen; the likeliest first.
    struct People
    {
        std::vector<PersonChoice> meant; ///< of the side; empty: the word is for passing in spite of a hold
        std::vector<PersonChoice> signs; ///< who may sign for them
        std::vector<PersonChoice> leaders;
    };
    /// @p side none: in spite of @p holds, a line each.
    ConsentDialog(std::optional<duty::HandoverSide> side, People people, const QStringList &holds, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::ConsentWish &wish);

private:
    void check();
    [[nodiscard]] static QComboBox *choiceOf(const std::vector<PersonChoice> &people);

    std::optional<duty::HandoverSide> m_side;
    People m_people;
    QComboBox *m_meant;
    QComboBox *m_signs;
    QComboBox *m_leader;
    QPlainTextEdit *m_reason;
    FormField *m_reasonField;
    PasswordField *m_password;
};

} // namespace redoubt::views
