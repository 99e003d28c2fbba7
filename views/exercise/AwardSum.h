// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"
#include "models/exercise/RulingPreview.h"
#include "views/widgets/Surface.h"

#include <QWidget>

class QDoubleSpinBox;
class QSlider;
class QSpinBox;
class QVBoxLayout;

namespace redoubt::views {

class Label;

/// The sum of one award, line by line, with the judge's share as one of its lines and the result below.
class AwardSum : public Surface
{
    Q_OBJECT
public:
    explicit AwardSum(QWidget *parent = nullptr);

    /// Which inputs the clause has.
    void setClause(const models::ClauseOption &clause);
    void setPreview(const models::RulingPreview &preview);
    /// No result: @p why in its place.
    void setNoResult(const QString &why);
    void reset(std::int64_t pointsAsked);

    [[nodiscard]] int share() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] exercise::Points stated() const;
    void setShare(int percent);
    /// Less air between the lines, where there is little room.
    void setTight(bool tight);
    /// Every line as "label|note|value", for tests.
    [[nodiscard]] QStringList lines() const;

Q_SIGNALS:
    void edited();

private:
    QWidget *makeLine(const QString &label, const QString &note, const QString &value);

    QVBoxLayout *m_before;
    QVBoxLayout *m_after;
    QWidget *m_countRow;
    QSpinBox *m_count;
    QWidget *m_statedRow;
    QDoubleSpinBox *m_stated;
    QSlider *m_slider;
    QSpinBox *m_share;
    Label *m_result;
    Label *m_resultNote;
    Label *m_unit;
    QStringList m_lines;
};

} // namespace redoubt::views
