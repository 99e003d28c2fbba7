// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QLineEdit;
class QStandardItemModel;

namespace redoubt::views {

/// Somebody of the directory of liaisons, as a line of the log calls them.
struct KnownCaller
{
    QString who; ///< "县区A 联络员01"
    QString phone;
    bool operator==(const KnownCaller &) const = default;
};

/// Offers the directory at the two fields of a call: whoever is chosen by a part of their name, unit or number brings both, and a number that is
/// typed brings the name where none stands yet.
class CallerChoice : public QObject
{
    Q_OBJECT
public:
    /// Both fields outlive it.
    CallerChoice(QLineEdit *who, QLineEdit *phone, QObject *parent);

    void setCallers(const std::vector<KnownCaller> &callers);

private:
    void recognise();

    QLineEdit *m_who;
    QLineEdit *m_phone;
    QStandardItemModel *m_model;
    std::vector<KnownCaller> m_callers;
};

} // namespace redoubt::views
