// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"

#include <QString>

#include <cstdint>

class QLineEdit;
class QSpinBox;

namespace redoubt::views {

class Label;

struct NumberSeriesForm
{
    QString name;
    QString code;
    std::int64_t year = 0;  ///< of its first number
    std::int64_t first = 1; ///< that number
    std::int64_t reserve = 0;
};

/// Begins a series of document numbers, or changes one: what its numbers look like is fixed from its beginning on.
class NumberSeriesDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p isNew: everything can be said; otherwise name and reserve, and the series can be closed.
    NumberSeriesDialog(const NumberSeriesForm &form, bool isNew, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::NumberSeriesForm &form);
    void closeWanted();

private:
    void check();
    [[nodiscard]] NumberSeriesForm form() const;

    std::int64_t m_year;
    bool m_isNew;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QSpinBox *m_first;
    QSpinBox *m_reserve;
    Label *m_example;
};

} // namespace redoubt::views
